import { useIntl } from "react-intl";
import { ApiProblem } from "../state/http.ts";
import { problemMessage } from "../state/problem-messages.ts";
import { toast } from "../ui/toast.tsx";
import { useMe } from "./me.tsx";

/** Signs out, and says so where the server could not be told. */
export function useSignOut(): () => void {
  const intl = useIntl();
  const { signOut } = useMe();
  return () => {
    signOut().catch((error: unknown) => {
      if (!(error instanceof ApiProblem)) throw error;
      toast({ title: intl.formatMessage(problemMessage(error.code)), tone: "danger" });
    });
  };
}
