/** Items by a key, both in the order in which they come. */
export function grouped<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const those = groups.get(key);
    // Pushed and never copied: one key may have them all, and there may be tens of thousands.
    if (those) those.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
