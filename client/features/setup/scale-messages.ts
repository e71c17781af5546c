import type { MessageDescriptor } from "react-intl";

/** The default scale of DOMAIN.md in words, lowest point first. What HR makes of it is data and stays as it is. */
export const scaleMessages = [
  {
    label: { id: "scale.1", defaultMessage: "Does Not Meet" },
    meaning: { id: "scale.1.meaning", defaultMessage: "Work is below what the level asks for" },
  },
  {
    label: { id: "scale.2", defaultMessage: "Partially Meets" },
    meaning: { id: "scale.2.meaning", defaultMessage: "Meets some of what the level asks for" },
  },
  {
    label: { id: "scale.3", defaultMessage: "Meets Expectations" },
    meaning: { id: "scale.3.meaning", defaultMessage: "Does what the level asks for, fully" },
  },
  {
    label: { id: "scale.4", defaultMessage: "Exceeds Expectations" },
    meaning: { id: "scale.4.meaning", defaultMessage: "Regularly does more than the level asks for" },
  },
  {
    label: { id: "scale.5", defaultMessage: "Exceptional" },
    meaning: { id: "scale.5.meaning", defaultMessage: "Top five percent or so at the level" },
  },
] as const satisfies ReadonlyArray<{ label: MessageDescriptor; meaning: MessageDescriptor }>;
