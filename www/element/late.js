/** What an element needs only once it comes into sight. */
export { analyze, hold } from "../engine.js";
export { Wording } from "../wording.js";
export { Frame } from "./frame.js";
export { adopt, styles } from "./styles.js";
export { watchTheme } from "./theme.js";
