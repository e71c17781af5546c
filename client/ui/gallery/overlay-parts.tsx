import { Ellipsis, MessageSquare, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "../alert-dialog.tsx";
import { announce } from "../announce.ts";
import { Banner } from "../banner.tsx";
import { Button } from "../button.tsx";
import { CommandDialog } from "../command-dialog.tsx";
import { Dialog } from "../dialog.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Fetched } from "../fetched.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { IconButton } from "../icon-button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Menu } from "../menu.tsx";
import { SidePanel } from "../side-panel.tsx";
import { Skeleton } from "../skeleton.tsx";
import { Spinner } from "../spinner.tsx";
import { TextArea } from "../text-area.tsx";
import { toast } from "../toast.tsx";
import { Tooltip } from "../tooltip.tsx";

const noop = () => undefined;

/** What lies over the page, and what speaks by itself. */
export function OverlayParts() {
  const [open, setOpen] = useState<"dialog" | "commands" | "alert" | "panel" | "guarded" | "form" | null>(
    null,
  );
  const [reason, setReason] = useState("");
  const close = () => setOpen(null);
  return (
    <>
      <Section title="Over the page">
        <Row>
          <Button onClick={() => setOpen("dialog")}>Dialog</Button>
          <Button onClick={() => setOpen("form")}>Form dialog</Button>
          <Button onClick={() => setOpen("commands")}>Command dialog</Button>
          <Button onClick={() => setOpen("alert")}>Alert dialog</Button>
          <Button onClick={() => setOpen("panel")}>Side panel</Button>
          <Button onClick={() => setOpen("guarded")}>Guarded panel</Button>
          <Menu
            trigger={<Button>Menu</Button>}
            groups={[
              {
                key: "do",
                label: "Move to",
                entries: [
                  { key: "5", label: "5 Exceptional", keyHint: "5", checked: false, onSelect: noop },
                  { key: "4", label: "4 Exceeds", keyHint: "4", checked: true, onSelect: noop },
                  { key: "3", label: "3 Meets", keyHint: "3", checked: false, onSelect: noop },
                ],
              },
              {
                key: "more",
                entries: [
                  { key: "edit", label: "Open the case", icon: <Pencil />, keyHint: "O", onSelect: noop },
                  { key: "go", label: "A link", icon: <MessageSquare />, href: "/_ui" },
                  {
                    key: "off",
                    label: "Pin",
                    hint: "Only the facilitator can",
                    disabled: true,
                    onSelect: noop,
                  },
                  { key: "delete", label: "Delete", icon: <Trash2 />, danger: true, onSelect: noop },
                ],
              },
            ]}
          />
          <Menu
            trigger={<IconButton label="More" icon={<Ellipsis />} framed />}
            groups={[{ key: "one", entries: [{ key: "a", label: "One", onSelect: noop }] }]}
          />
          <Tooltip label="Everyone who was invited, until attendance is marked" keyHint="A">
            <Button variant="quiet">Tooltip</Button>
          </Tooltip>
        </Row>
        <Row>
          <Button size="s" onClick={() => toast({ title: "Marta Kovács stays at 5." })}>
            Toast
          </Button>
          <Button
            size="s"
            onClick={() =>
              toast({
                title: "Recorded: 5 → 4",
                description: "Marta Kovács, agreed by four.",
                tone: "ok",
                action: { label: "Undo", onClick: noop },
              })
            }
          >
            Toast with action
          </Button>
          <Button
            size="s"
            onClick={() => toast({ title: "That was refused: an objection still stands.", tone: "danger" })}
          >
            Toast of a refusal
          </Button>
          <Button size="s" onClick={() => announce("Said by the live region")}>
            Announce
          </Button>
        </Row>
        <Dialog
          open={open === "dialog"}
          onClose={close}
          title="Object to 4"
          description="Your objection stands until you withdraw it or it is answered."
          closeLabel="Close"
          actions={
            <>
              <Button onClick={close}>Cancel</Button>
              <Button
                variant="primary"
                disabledReason={reason === "" ? "A reason is needed" : undefined}
                onClick={close}
              >
                Object
              </Button>
            </>
          }
        >
          <TextArea
            label="Reason"
            hint="The employee may ask to read this."
            value={reason}
            onChange={setReason}
          />
        </Dialog>
        {open === "commands" && (
          <CommandDialog
            label="Commands"
            placeholder="What do you want to do?"
            closeLabel="Close"
            query={reason}
            onQuery={setReason}
            onChoose={close}
            onClose={close}
            status=""
            groups={
              reason === ""
                ? [
                    {
                      key: "here",
                      label: "Here",
                      items: [
                        { id: "keep", label: "Keep Ana at 4", keyHint: "K" },
                        { id: "poll", label: "Open a private poll", detail: "Three votes are needed" },
                        { id: "undo", label: "Undo", detail: "There is nothing to undo.", disabled: true },
                      ],
                    },
                  ]
                : []
            }
            empty="Nothing fits."
            foot="Arrows choose, Enter does it."
          />
        )}
        {open === "form" && (
          <FormDialog
            title="Why is it taken back?"
            closeLabel="Close"
            cancelLabel="Cancel"
            submitLabel="Take it back"
            failure={reason === "" ? undefined : "The server could not be reached."}
            onSubmit={noop}
            onClose={close}
          >
            <TextArea label="Reason" error="Write the reason first." value={reason} onChange={setReason} />
          </FormDialog>
        )}
        <AlertDialog
          open={open === "alert"}
          onClose={close}
          title="Lock Engineering · 2026 H2?"
          description="58 ratings become final. Only HR can reopen the session, with a recorded reason."
          cancelLabel="Not yet"
          confirmLabel="Lock the session"
          onConfirm={close}
        />
        <SidePanel
          open={open === "panel" || open === "guarded"}
          onClose={close}
          guarded={open === "guarded" ? "Not for a shared screen" : undefined}
          title="Marta Kovács"
          description="Senior engineer, L4 · Platform"
          closeLabel="Close"
          actions={<Button onClick={close}>Back to the room</Button>}
        >
          <Stack>
            <Section title="Justification" small level={3}>
              <p>
                Led the migration of billing to the new platform over two quarters, with no customer outage.
              </p>
            </Section>
            <Section title="Previous ratings" small level={3}>
              <p>2026 H1: 4 · 2025 H2: 4 · 2025 H1: 3</p>
            </Section>
          </Stack>
        </SidePanel>
      </Section>
      <Section title="Messages">
        <Stack gap={3}>
          <Banner>The guideline is a guide, not a rule.</Banner>
          <Banner tone="flag" title="Reconnecting" role="status" action={<Button size="s">Try now</Button>}>
            Three of your moves are waiting and will be sent by themselves.
          </Banner>
          <Banner tone="danger" title="The file could not be read" onDismiss={noop} dismissLabel="Dismiss">
            Row 14, column draft_rating: “six” is not on the scale.
          </Banner>
          <Banner tone="ok">Locked. The digest is on every export.</Banner>
        </Stack>
        <EmptyState title="Nobody has been invited" action={<Button variant="primary">Invite people</Button>}>
          Facilitators and managers get a personal link each.
        </EmptyState>
        <Row gap={5}>
          <Spinner label="Loading" />
          <Spinner size={24} />
          <Skeleton width="180px" />
          <Skeleton width="90px" height="32px" />
        </Row>
        {["loading", "failed"].map((state) => (
          <Fetched
            key={state}
            answer={undefined}
            failure={state === "failed" ? "The server could not be reached." : undefined}
            loadingLabel="Loading"
            retryLabel="Try again"
            onRetry={noop}
          >
            {noop}
          </Fetched>
        ))}
      </Section>
    </>
  );
}
