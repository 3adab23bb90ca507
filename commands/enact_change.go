package commands

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tocsin/collective/action"
)

// keepAction saves a change, writes it into the journals, and shows the card.
func (c *Call) keepAction(a action.Action, act, detail string) error {
	if err := c.tx.SaveAction(a); err != nil {
		return err
	}
	if c.verb == "" {
		c.did(enactKey, "")
	}
	if err := c.recordAction(a, act, detail); err != nil {
		return err
	}
	return c.showAction(a)
}

func (c *Call) setKind(a action.Action, rest string) error {
	kind, ok := c.deeds.word(rest)
	if !ok {
		return refuse("enact.kind-how", c.stepArgs(a, "kind")...)
	}
	next := a
	if next.Kind = action.Kind(kind); slices.Equal(a.Needs, a.Kind.Needs()) {
		next.Needs = next.Kind.Needs()
	}
	if next.Proposal != "" { // what was decided for a rally is not decided for a strike
		p, err := c.tx.ProposalByID(next.Proposal)
		if err != nil {
			return err
		}
		if !carries(p, next) {
			return refuse("enact.other-decision", "number", number(p), "kind", c.name("kind."+string(p.Kind)), "action", c.actionName(a))
		}
	}
	if next.State != action.Idea && next.Proposal == "" && c.actionRules(a.Circles()).Need(next.Kind) {
		return c.wrongMove(a, action.ErrUndecided)
	}
	return c.keepAction(next, "change-action", "kind "+kind)
}

func (c *Call) setActionTitle(a action.Action, rest string) error {
	title, _, ok := quotedTitle(rest)
	if !ok {
		title = rest
	}
	if title = capital(clean(title)); title == "" {
		return refuse("enact.title-how", c.stepArgs(a, "title")...)
	}
	if utf8.RuneCountInString(title) > maxTitle {
		return refuse("propose.title-too-long", "max", maxTitle)
	}
	a.Title = title
	a.Version++
	return c.keepAction(a, "change-action", "title")
}

func (c *Call) setActionText(a action.Action, rest string) error {
	if a.Kind == action.OpenLetter && rest != "" {
		return refuse("enact.letter-text", "sign", c.commandLine(signKey), "number", itoa(a.Number), "text", c.name("step.text"))
	}
	text := cleanLines(rest)
	if text == "" {
		if a.Text == "" {
			return refuse("enact.text-how", c.stepArgs(a, "text")...)
		}
		c.answer(c.actionTitle(a), a.Text)
		return nil
	}
	if utf8.RuneCountInString(text) > maxText {
		return refuse("propose.text-too-long", "max", maxText)
	}
	a.Text = text
	return c.keepAction(a, "change-action", "text")
}

func (c *Call) setPlace(a action.Action, rest string) error {
	place := cleanPlace(rest)
	if place == "" {
		return refuse("enact.place-how", c.stepArgs(a, "place")...)
	}
	a.Place = place
	a.Version++
	return c.keepAction(a, "change-action", "place")
}

func (c *Call) setTargets(a action.Action, rest string) error {
	if a.Targets = c.readTargets(rest); len(a.Targets) == 0 {
		return refuse("enact.target-how", c.stepArgs(a, "target")...)
	}
	return c.keepAction(a, "change-action", "target")
}

// setCampaign has an action be part of a campaign, or of none.
func (c *Call) setCampaign(a action.Action, rest string) error {
	if meaning, _ := c.answers.word(rest); meaning == "no" {
		a.Campaign = ""
		return c.keepAction(a, "change-action", "campaign")
	}
	n, _ := leadingNumber(rest)
	if n == 0 {
		return refuse("enact.campaign-how", c.stepArgs(a, "campaign")...)
	}
	of, err := c.visibleAction(n)
	if err != nil {
		return err
	}
	if of.Kind != action.Campaign || a.Kind == action.Campaign {
		return refuse("enact.no-campaign", "action", c.actionName(of), "kind", c.name("deed."+string(action.Campaign)))
	}
	a.Campaign = of.ID
	return c.keepAction(a, "change-action", "campaign "+itoa(n))
}

// setReports notes which reports back an action, by their numbers; they are used from then on.
func (c *Call) setReports(a action.Action, rest string) error {
	var numbers []int
	for part := range strings.FieldsFuncSeq(rest, func(r rune) bool { return strings.ContainsRune(",; ", r) }) {
		if slices.Contains(andWords, strings.ToLower(part)) {
			continue
		}
		n, after := leadingNumber(part)
		if n == 0 || after != "" {
			return refuse("enact.reports-how", c.stepArgs(a, "reports")...)
		}
		numbers = append(numbers, n)
	}
	if slices.Sort(numbers); len(numbers) == 0 {
		return refuse("enact.reports-how", c.stepArgs(a, "reports")...)
	}
	a.Reports = slices.Compact(numbers)
	var ids []string
	for _, n := range a.Reports {
		r, err := c.visibleReport(n)
		if err != nil {
			return err
		}
		if !r.Status.Counts() {
			return refuse("reports.over", append(c.reportArgs(r), "status", c.statusText(r))...)
		}
		ids = append(ids, r.ID)
	}
	if err := c.tx.MarkUsed(ids); err != nil {
		return err
	}
	return c.keepAction(a, "change-action", "reports")
}

// stepArgs are what texts about a verb say: how it is typed, with the number of the action.
func (c *Call) stepArgs(a action.Action, step string) []any {
	return []any{"enact", c.commandLine(enactKey), "number", itoa(a.Number), "step", c.name("step." + step)}
}
