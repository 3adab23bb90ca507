package commands

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// mayVote says why the asker cannot vote, or nil.
func (c *Call) mayVote(p decision.Proposal) error {
	switch p.State {
	case decision.Withdrawn:
		return refuse("vote.withdrawn", "number", number(p))
	case decision.Closed:
		return refuse("vote.closed", "number", number(p), "deadline", c.moment(p.Deadline), "result", c.commandLine("result")).hint("vote.closed-hint")
	}
	elector, err := c.tx.IsElector(p.ID, c.member.ID)
	if err != nil {
		return err
	}
	if !elector {
		return refuse("vote.not-elector", "number", number(p), "opened", c.moment(p.Opened))
	}
	return nil
}

// cast keeps a ballot, in time or not: the receipt tells them apart. Nothing of
// the choice is written to the journal.
func (c *Call) cast(p decision.Proposal, choice decision.Choice, reason string) error {
	id, err := c.tx.Cast(storage.NewBallot{
		Proposal: p.ID, Voter: c.member.ID, Choice: choice, Reason: reason,
		Seq: c.event.Seq, At: c.event.Sent,
	})
	if err != nil {
		return err
	}
	c.did(voteKey, id)
	if !p.Accepts(c.event.Sent) {
		return refuse("vote.late", "number", number(p), "deadline", c.moment(p.Deadline))
	}
	return c.tx.Record(storage.Entry{Circle: p.Circle, Member: c.member.ID, Act: voteKey, Ref: p.ID})
}

// standing is the asker's ballot as it counts now, empty without one.
func (c *Call) standing(p decision.Proposal) (decision.Choice, error) {
	ballots, err := c.tx.BallotsOf(p.ID, c.member.ID)
	if err != nil {
		return "", err
	}
	last := decision.Choice("")
	for _, b := range ballots {
		if b.Choice != decision.Unreadable && !b.At.After(p.Deadline) {
			last = b.Choice
		}
	}
	return last, nil
}

// cmpChoice gives texts that need a choice one to show.
func cmpChoice(choice decision.Choice) decision.Choice { return cmp.Or(choice, decision.Abstain) }

// askWhichVote lists the open votes by number.
func (c *Call) askWhichVote(d ballotDraft) error {
	open, err := c.openProposals()
	if err != nil {
		return err
	}
	if len(open) == 0 {
		return refuse("vote.none-open", "propose", c.commandLine("propose"))
	}
	if err := c.tx.SaveDialog(c.room.ID, c.member.ID, voteKey, d); err != nil {
		return err
	}
	lines := []string{c.T("vote.ask-which")}
	for _, p := range open {
		lines = append(lines, c.T("proposals.line", "number", number(p), "title", p.Title, "deadline", c.moment(p.Deadline)))
	}
	c.answer(append(lines, c.T("dialog.cancel"))...)
	return nil
}

// leadingNumber reads a number at the start of a text, as members write it: "12",
// "n° 12", "#12". Without one it is 0 and the text is left whole.
func leadingNumber(text string) (int, string) {
	rest := strings.TrimSpace(text)
	for _, mark := range []string{"n°", "nº", "nr.", "nr ", "no.", "no ", "#"} {
		if len(rest) > len(mark) && strings.EqualFold(rest[:len(mark)], mark) {
			rest = rest[len(mark):]
			break
		}
	}
	rest = strings.TrimSpace(rest)
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsDigit(r) })
	if end < 0 {
		end = len(rest)
	}
	n, err := strconv.Atoi(rest[:end])
	if err != nil || n < 1 || n > 1_000_000 {
		return 0, text
	}
	return n, strings.TrimLeft(strings.TrimSpace(rest[end:]), ":. ")
}
