/**
 * Gives a ribbon button what it does, under the name that the manifest has for it. Excel greys the button out until the event is
 * completed, so it is, also where the handler fails.
 */
export function associateCommand(name: string, handler: () => Promise<void>): void {
  Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
    try {
      await handler();
    } finally {
      event.completed();
    }
  });
}
