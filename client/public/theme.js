// Before the first paint, so that a chosen theme does not flash. Written by app/theme.ts.
try {
  const theme = localStorage.getItem("evenhand.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // No storage: the system's theme it is.
}
