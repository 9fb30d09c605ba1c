/**
 * Answers what is shown without jsdom's cascade, which for every question tries every rule of every sheet on the element and all that it
 * stands in. Testing Library asks it of each element that a role is looked for in.
 *
 * Of the hundreds of rules that the pane brings, only those that hide something matter to what a person can find. They are kept here; of the
 * rest jsdom is given the one that holds the theme. Whatever else is asked of a style, jsdom answers.
 */
interface HidingRule {
  readonly selector: string;
  readonly property: string;
  readonly value: string;
}

/** Whether those around an element have a say, by the name of the property. */
const INHERITED: Record<string, boolean> = { display: false, visibility: true, "pointer-events": true, opacity: false };

/** Without rules for certain screens only (`@media`), or for what is pointed at, pressed or focused: jsdom follows none of them. */
const HIDING = /^([^@{:]+?)\s*\{\s*(display|visibility):\s*(none|hidden|visible)\s*;?\s*\}$/;
const hidingRules: HidingRule[] = [];

const { insertRule } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.insertRule = function (rule) {
  const [, selector, property, value] = HIDING.exec(rule) ?? [];
  if (selector) hidingRules.push({ selector, property: property!, value: value! });
  return rule.startsWith(".fui-FluentProvider") ? insertRule.call(this, rule, this.cssRules.length) : 0;
};

const wholeStyle = window.getComputedStyle.bind(window);

/** What the browser itself gives to elements of a kind. */
const plainStyles = new Map<string, CSSStyleDeclaration>();

function plainStyle(element: Element): CSSStyleDeclaration {
  const told = ["type", "hidden", "open"].filter((name) => element.hasAttribute(name));
  const kind = [element.localName, ...told.map((name) => `${name}=${element.getAttribute(name)}`)].join(" ");
  const known = plainStyles.get(kind);
  if (known) return known;
  const plain = document.createElement(element.localName);
  for (const name of told) plain.setAttribute(name, element.getAttribute(name)!);
  const style = wholeStyle(plain);
  plainStyles.set(kind, style);
  return style;
}

function valueOf(element: Element, property: string): string {
  const inline = element.hasAttribute("style") ? (element as HTMLElement).style.getPropertyValue(property) : "";
  if (inline) return inline;
  const rule = hidingRules.findLast((each) => each.property === property && element.matches(each.selector));
  if (rule) return rule.value;
  if (INHERITED[property] && element.parentElement) return valueOf(element.parentElement, property);
  return plainStyle(element).getPropertyValue(property);
}

window.getComputedStyle = (element, pseudo) => {
  if (pseudo) return wholeStyle(element, pseudo);
  let whole: CSSStyleDeclaration | undefined;
  const rest = () => (whole ??= wholeStyle(element));
  const answer = (property: string) => (property in INHERITED ? valueOf(element, property) : rest().getPropertyValue(property));
  return new Proxy({} as CSSStyleDeclaration, {
    get(_, name) {
      if (name === "getPropertyValue") return answer;
      if (name === "pointerEvents") return answer("pointer-events");
      return String(name) in INHERITED ? answer(String(name)) : Reflect.get(rest(), name);
    },
  });
};
