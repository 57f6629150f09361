import type { ClassAttributes, HTMLAttributes, ReactNode } from "react";
import type { IsnadArticle, IsnadArticleAttributes, IsnadEventMap } from "./web/element/isnad-article.js";

export * from "./web/element/isnad-article.js";

/** React 19 hands what begins with `on` to `addEventListener`. */
type Listeners = { [Name in keyof IsnadEventMap as `on${Name}`]?: (event: IsnadEventMap[Name]) => void };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "isnad-article": Omit<HTMLAttributes<IsnadArticle>, "lang"> &
        ClassAttributes<IsnadArticle> &
        IsnadArticleAttributes &
        Listeners & { text?: string | null; children?: ReactNode };
    }
  }
}
