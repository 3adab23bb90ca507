package commands

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"tocsin/collective/decision"
	"tocsin/i18n"
	"tocsin/storage"
)

// mayVote says why the asker cannot vote, or nil.
func (c *Call) mayVote(p decision.Proposal) error {
	if p.State != decision.Open {
		return c.notOpen(p)
	}
	return c.elector(p)
}

// elector says that the asker was not there when the vote opened, or nil.
func (c *Call) elector(p decision.Proposal) error {
	elector, err := c.tx.IsElector(p.ID, c.member.ID)
	if err != nil {
		return err
	}
	if !elector {
		return refuse("vote.not-elector", "number", number(p), "opened", c.moment(p.Opened))
	}
	return nil
}

// notOpen says why a proposal is not open to votes.
func (c *Call) notOpen(p decision.Proposal) error {
	switch p.State {
	case decision.Withdrawn:
		return refuse("vote.withdrawn", "number", number(p))
	case decision.Annulled:
		return refuse("vote.annulled", "number", number(p))
	case decision.Seconding:
		return refuse("vote.not-seconded", "number", number(p), "support", c.commandLine(supportKey))
	}
	return refuse("vote.closed", "number", number(p), "deadline", c.moment(p.Deadline), "result", c.commandLine("result")).hint("vote.closed-hint")
}

// undecided says why nothing can be done with a proposal any more, or nil: it is not
// open, or its time is over and it only waits to be counted.
func (c *Call) undecided(p decision.Proposal) error {
	if p.State != decision.Open && p.State != decision.Seconding {
		return c.notOpen(p)
	}
	if !c.event.Sent.After(p.Deadline) {
		return nil
	}
	if p.State == decision.Seconding {
		return refuse("support.lapsed", "number", number(p), "title", p.Title)
	}
	p.State = decision.Closed
	return c.notOpen(p)
}

// readBallot reads a choice, and the reason after it; of a method with options the
// whole text is the ballot. What is not understood leaves the choice empty, unless
// it is known what is wrong with it.
func (c *Call) readBallot(p decision.Proposal, d *ballotDraft, text string) error {
	words := strings.Fields(text)
	if p.Rules.Method.HasOptions() {
		if len(words) == 0 {
			return nil
		}
		choice, err := c.readOptions(p, text)
		if said, before, ok := c.cutInstead(words); ok && err != nil { // "B > A au lieu de A > B"
			if d.Instead, err = c.readOptions(p, before); err == nil {
				choice, err = c.readOptions(p, said)
			}
		}
		var fault *decision.BallotError
		if errors.As(err, &fault) && !errors.Is(err, decision.ErrBallot) {
			return c.ballotRefusal(p, fault)
		} else if err == nil {
			d.Choice = choice
		}
		return nil
	}
	choice, n := c.choices[p.Rules.Method].prefix(words)
	if n == 0 {
		return nil
	}
	d.Choice = decision.Choice(choice)
	rest := strings.Join(words[n:], " ")
	if said, instead, ok := c.cutInstead(words[n:]); ok { // "contre au lieu de pour"
		if before, _ := c.choices[p.Rules.Method].prefix(strings.Fields(instead)); before != "" {
			d.Instead, rest = decision.Choice(before), said
		}
	}
	d.Reason = cutTo(clean(strings.TrimLeft(rest, ",:;–- ")), maxText)
	return nil
}

// cutInstead separates what is to count from what counted until now.
func (c *Call) cutInstead(words []string) (said, before string, found bool) {
	words = strings.Fields(elided.ReplaceAllString(strings.Join(words, " "), "${1}e "))
	for i := range words {
		if mark, n := c.marks.prefix(words[i:]); mark == "instead" {
			return strings.Join(words[:i], " "), strings.Join(words[i+n:], " "), true
		}
	}
	return "", "", false
}

// elided is the French "instead of" before a vowel.
var elided = regexp.MustCompile(`(?i)\b((?:lieu|place) d)['’]`)

// ballotWord is what a word means on a ballot of a method with options.
func (c *Call) ballotWord(method decision.Method) func(string) (decision.Choice, bool) {
	return func(text string) (decision.Choice, bool) {
		meaning, ok := c.choices[method].word(text)
		return decision.Choice(meaning), ok
	}
}

// ballotRefusal says what is wrong with a ballot that was understood but for one thing.
func (c *Call) ballotRefusal(p decision.Proposal, fault *decision.BallotError) error {
	for _, known := range []struct {
		kind error
		key  string
	}{
		{decision.ErrTwice, "ballot.twice"}, {decision.ErrNoOption, "ballot.no-option"}, {decision.ErrOverBudget, "ballot.over-budget"},
		{decision.ErrScore, "ballot.score"}, {decision.ErrTie, "ballot.tie"},
	} {
		if errors.Is(fault, known.kind) {
			return refuse(known.key, "said", quoted(strings.ReplaceAll(fault.Text, ":", " ")), "number", number(p), "budget", p.Rules.Budget,
				"last", decision.Letter(len(p.Options)-1))
		}
	}
	return fault
}

// cast keeps a ballot, in time or not: the receipt tells them apart. Nothing of
// the choice is written to the journal.
func (c *Call) cast(p decision.Proposal, choice decision.Choice, reason string) error {
	id, err := c.tx.Cast(storage.NewBallot{
		Proposal: p.ID, Version: p.Version, Voter: c.member.ID, Choice: choice, Reason: reason,
		Seq: c.event.Seq, At: c.event.Sent,
	})
	if err != nil {
		return err
	}
	c.did(voteKey, id)
	if !p.Accepts(c.event.Sent) {
		return refuse("vote.late", "number", number(p), "deadline", c.moment(p.Deadline))
	}
	return c.record(p, voteKey, "")
}

// standing is the asker's ballot as it counts now, empty without one.
func (c *Call) standing(p decision.Proposal) (decision.Choice, error) {
	ballots, err := c.tx.BallotsOf(p.ID, p.Version, c.member.ID)
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

// ballotText writes a ballot as its voter would.
func (v voice) ballotText(p decision.Proposal, choice decision.Choice) string {
	switch {
	case choice == "":
		return ""
	case slices.Contains(p.Rules.Method.Choices(), choice):
		return v.choice(choice)
	case p.Rules.Method == decision.Dates:
		text := string(choice)
		for _, answer := range []decision.Choice{decision.Yes, decision.IfNeedBe, decision.No} {
			text = strings.ReplaceAll(text, ":"+string(answer), " "+v.choice(answer))
		}
		return strings.ReplaceAll(text, ",", ", ")
	}
	return strings.NewReplacer(">", " > ", "=", " = ", ":", " ", ",", ", ").Replace(string(choice))
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

// sameText compares texts as people do: case and accents do not matter.
func sameText(a, b string) bool { return i18n.Fold(a) == i18n.Fold(b) }

// byNumber reads a choice by its number on the list that was shown.
func byNumber(p decision.Proposal, answer string) string {
	choices := p.Rules.Method.Choices()
	if n, rest := leadingNumber(answer); rest == "" && n >= 1 && n <= len(choices) && !p.Rules.Method.HasOptions() {
		return string(choices[n-1])
	}
	return answer
}
