import { useEffect, useRef } from "react";

/** The end of a list that scrolls in itself: says once that somebody has come to see it. */
export function ListEnd({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  useEffect(() => {
    seen.current = onSeen;
  });
  useEffect(() => {
    const node = end.current;
    if (!node) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) seen.current();
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return <div ref={end} style={{ height: 1 }} />;
}
