/** One button that the add-in puts on Excel's Home tab. */
interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** Addresses as the manifest has them. */
  readonly icon: URL;
  readonly page: URL;
}

/** Shows the buttons that the add-in's manifest declares, as Excel would; a click opens the pane at the button's address. */
export function showRibbon(root: HTMLElement, manifest: string, open: (page: URL) => void): void {
  root.replaceChildren(
    ...buttonsOf(new DOMParser().parseFromString(manifest, "application/xml")).map(({ label, tip, icon, page }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.title = tip;
      const picture = document.createElement("img");
      picture.src = inPane(icon);
      picture.alt = "";
      button.append(picture, label);
      button.addEventListener("click", () => open(page));
      return button;
    }),
  );
}

/** Where the workbench serves what the manifest expects at the root of a server. */
export function inPane({ pathname, search }: URL): string {
  return `pane${pathname}${search}`;
}

function buttonsOf(manifest: XMLDocument): RibbonButton[] {
  const resource = (id: string | null) => manifest.querySelector(`Resources [id="${id}"]`)?.getAttribute("DefaultValue") ?? "";
  return [...manifest.querySelectorAll('Control[*|type="Button"]')].map((control) => {
    const named = (selector: string) => resource(control.querySelector(selector)!.getAttribute("resid"));
    return {
      label: named("Label"),
      tip: named("Supertip > Description"),
      icon: new URL(named('Icon > *[size="32"]')),
      page: new URL(named("Action > SourceLocation")),
    };
  });
}
