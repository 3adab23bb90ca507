package commands

import (
	"errors"
	"slices"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// announce says in the circles what is put to them, and posts the polls. Who asked
// elsewhere is told where to look.
func (c *Call) announce(p decision.Proposal, electors int, before string) error {
	author := ""
	if p.Author != "" {
		member, err := c.tx.Member(p.Author)
		if err != nil && !errors.Is(err, storage.ErrNotFound) {
			return err
		}
		author = member.Name
	}
	names, err := c.circleNames(p.Circles())
	if err != nil {
		return err
	}
	here := false
	err = c.inEach(p, func(circle storage.Room, v voice) error {
		lines := v.presentation(p, author)
		if before != "" {
			lines = append([]string{v.T(before, "number", number(p), "version", p.Version)}, lines...)
		}
		if len(names) > 1 {
			lines = append(lines, v.together(p, names))
		}
		lines = append(lines, v.ballotLine(p), v.requirement(p.Rules, electors))
		lines = append(lines, v.howToVote(p, "!")...)
		c.post(circle, storage.Outgoing{Op: storage.Say, Text: join(lines)})
		here = here || circle.ID == c.room.ID
		return c.postPoll(p, circle, v)
	})
	if err == nil && !here && c.room.ID != "" {
		c.say("propose.published-in", "number", number(p), "circle", strings.Join(names, ", "))
	}
	return err
}

// together says which circles decide, as one or each for itself too.
func (v voice) together(p decision.Proposal, names []string) string {
	key := "proposal.together"
	if p.Each {
		key = "proposal.each"
	}
	return v.T(key, "circles", strings.Join(names, ", "))
}

// presentation is what a proposal says: its headline, text, options, days, and the
// answers to the questions of its kind.
func (v voice) presentation(p decision.Proposal, author string) []string {
	lines := []string{v.headline(p)}
	if p.Text != "" {
		lines = append(lines, p.Text)
	}
	lines = append(lines, optionLines(p)...)
	if author != "" {
		lines = append(lines, v.whenAndWho(p, author)...)
	}
	return append(lines, v.detailLines(p.Details)...)
}

func optionLines(p decision.Proposal) []string {
	lines := make([]string, len(p.Options))
	for i, option := range p.Options {
		lines[i] = decision.Letter(i) + " · " + option
	}
	return lines
}

func (v voice) detailLines(d decision.Details) []string {
	var lines []string
	if len(d.Refused) > 0 {
		lines = append(lines, v.T("proposal.refused", "tasks", v.taskList(d.Refused)))
	}
	for _, detail := range []struct{ key, value string }{
		{"proposal.urgent", d.Urgent}, {"proposal.notice", d.Notice},
		{"proposal.place", d.Place}, {"proposal.addressee", d.Addressee},
	} {
		if detail.value != "" {
			lines = append(lines, v.T(detail.key, "value", detail.value))
		}
	}
	return lines
}

func (v voice) headline(p decision.Proposal) string {
	return v.T("proposal.headline", "number", number(p), "kind", capital(v.name("kind."+string(p.Kind))), "title", p.Title)
}

func (v voice) whenAndWho(p decision.Proposal, author string) []string {
	by := v.T("proposal.by", "name", clean(author))
	if p.From == "" {
		return []string{by}
	}
	return []string{capital(v.days(p)) + ". " + by}
}

// ballotLine says until when, and who sees what.
func (v voice) ballotLine(p decision.Proposal) string {
	key := "proposal.open-until"
	switch {
	case p.Rules.Secret && p.Rules.Names:
		key = "proposal.secret-until-named"
	case p.Rules.Secret:
		key = "proposal.secret-until"
	case p.Rules.Early:
		key = "proposal.open-until-early"
	}
	return v.T(key, "deadline", v.moment(p.Deadline))
}

// howToVote shows how, by an example of the method; mark is what stands before a
// command where it is read.
func (v voice) howToVote(p decision.Proposal, mark string) []string {
	vote := v.name("name." + voteKey)
	args := []any{"vote", mark + vote, "number", number(p), "print", mark + v.name("name.print")}
	if p.Rules.Secret {
		return []string{v.T("proposal.how-secret", "vote", vote, "number", number(p), "print", mark+v.name("name.print"))}
	}
	if p.Rules.Method.HasOptions() {
		return []string{v.T("proposal.how-"+string(p.Rules.Method), append(args, "budget", p.Rules.Budget)...)}
	}
	var words []string
	for i, choice := range p.Rules.Method.Choices() {
		word := v.choice(choice)
		if i == 0 {
			word = mark + vote + " " + number(p) + " " + word
		}
		words = append(words, "`"+word+"`")
	}
	lines := []string{v.T("proposal.how-to-vote", "choices", v.either(words))}
	if slices.ContainsFunc(p.Rules.Method.Choices(), decision.Choice.NeedsReason) {
		lines = append(lines, v.T("proposal.why-"+string(p.Rules.Method)))
	}
	return lines
}

// either joins words as alternatives: a, b ou c.
func (v voice) either(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + v.T("when.or") + words[len(words)-1]
}
