export const palette = {
  title: "Commands",
  hint: "Find a person or a command",
  shortcuts: "Keyboard shortcuts",
  next: "Next person",
  previous: "Previous person",
  theme: { auto: "Theme of the system", light: "Light theme", dark: "Dark theme" },
  move: "Move between people",
  open: "Open the person",
  select: "Select the person",
  extend: "Extend the selection",
};
