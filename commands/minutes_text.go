package commands

import (
	"strings"

	"tocsin/collective/assembly"
	"tocsin/collective/decision"
	"tocsin/collective/when"
)

// document is minutes as a text in the language of the circle, line by line.
func (v voice) document(m assembly.Minutes, a assembly.Assembly) assembly.Document {
	var d assembly.Document
	part := func(heading string) int {
		d.Parts = append(d.Parts, assembly.Part{Heading: heading})
		return len(d.Parts) - 1
	}
	add := func(p int, line assembly.Line) {
		if with, err := d.Add(p, line); err == nil {
			d = with
		}
	}
	facts := part("")
	for _, text := range v.minutesHead(m, a) {
		add(facts, assembly.Line{Text: text})
	}
	for _, passage := range m.Items {
		p := part(v.itemHeading(passage.Item, a))
		for _, n := range passage.Notes {
			add(p, v.noteLine(n))
		}
		for _, r := range passage.Results {
			add(p, assembly.Line{Text: r.Line})
		}
	}
	general := part(v.T("pv.general"))
	for _, n := range m.General {
		add(general, v.noteLine(n))
	}
	if len(m.LeftOver) > 0 {
		p := part(v.T("pv.left-over"))
		for _, i := range m.LeftOver {
			add(p, assembly.Line{Text: i.Title})
		}
	}
	return d
}

func (v voice) itemHeading(i assembly.Item, a assembly.Assembly) string {
	line := v.T("item.line", "number", itoa(i.Number), "title", i.Title)
	if took := i.Took(a.Closed); took > 0 {
		line += " · " + v.length(took)
	}
	if i.Planned() > 0 {
		line += " " + v.T("pv.planned", "planned", v.length(i.Planned()))
	}
	return line
}

// noteLine is a note as a line of the minutes.
func (v voice) noteLine(n assembly.Note) assembly.Line {
	if n.Kind != assembly.Task {
		return assembly.Line{Kind: n.Kind, Text: n.Text}
	}
	line := assembly.Line{Kind: n.Kind, Text: n.What, Who: n.Who}
	switch {
	case !n.DueAt.IsZero():
		line.Due = v.moment(n.DueAt)
	case n.Due != when.Date{}:
		line.Due = v.texts.Day(v.lang, n.Due.In(v.now.Location()), v.now)
	}
	return line
}

// briefReceipt is a result as minutes have it: without reasons and names.
func (v voice) briefReceipt(p decision.Proposal) (title string, lines []string) {
	if p.Receipt == nil {
		if p.State == decision.Open || p.State == decision.Seconding {
			return v.headline(p), []string{v.T("pv.vote-open", "deadline", v.moment(p.Deadline))}
		}
		return v.headline(p), []string{v.T("vote.withdrawn", "number", number(p))}
	}
	if winner := v.winner(p); winner != "" {
		lines = append(lines, strings.Split(winner, "\n")...)
	}
	for _, check := range p.Receipt.Checks {
		if check.Rule != decision.ChoiceRule || !check.Met {
			lines = append(lines, v.check(check, p.Receipt.Rules))
		}
	}
	return v.receiptHeadline(p), append(append(lines, v.optionTotals(p)...), v.others(p)...)
}
