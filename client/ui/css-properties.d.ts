import "react";

declare module "react" {
  /** Custom properties are set through `style` like any other; React writes them through the CSSOM. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
