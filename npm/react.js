/** The element, for React: its types know the element in JSX. */
export { IsnadArticle } from "./web/element/isnad-article.js";
