import { useEffect } from "react";

const PRODUCT = "Evenhand";

/** Names the browser's tab after the page, and puts the product's name back when the page goes. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? PRODUCT : `${title} · ${PRODUCT}`;
    return () => {
      document.title = PRODUCT;
    };
  }, [title]);
}
