package commands

import (
	"fmt"
	"strings"

	"tocsin/collective/decision"
	"tocsin/report/paper"
	"tocsin/storage"
)

const printKey = "print"

// print gives the ballot paper and the tally sheet of a proposal as a file to print.
func print() Command {
	return Command{Key: printKey, Group: paperGroup, Guard: ofACircle, Run: func(c *Call) error {
		words := strings.Fields(c.rest)
		if word, took := c.printing.prefix(words); word == "rules" {
			return c.printRulesHere(words[took:])
		}
		switch word, _ := c.printing.word(c.rest); word {
		case "form":
			return c.printReport()
		case "tally":
			return c.printTally()
		}
		n, _ := leadingNumber(c.rest)
		if n == 0 {
			return refuse("print.which", "print", c.commandLine(printKey))
		}
		p, err := c.visible(n)
		if err != nil {
			return err
		}
		if p.State != decision.Open && p.State != decision.Seconding {
			return c.notOpen(p)
		}
		electorate, err := c.tx.Electorate(p.ID)
		if err != nil {
			return err
		}
		file, err := paper.Vote(c.sheet(p, len(electorate)))
		if err != nil {
			return fmt.Errorf("print vote: %w", err)
		}
		c.post(c.room, storage.Outgoing{
			Op: storage.Attach, Text: c.T("print.done", "number", number(p), "urn", c.commandLine(urnKey)),
			File: &storage.File{Name: fmt.Sprintf("%s-%d.pdf", c.T("print.file"), p.Number), MIME: "application/pdf", Data: file},
		})
		return nil
	}}
}

// sheet is what is printed of a proposal, in the language of who asks.
func (v voice) sheet(p decision.Proposal, electors int) paper.Sheet {
	method := p.Rules.Method
	s := paper.Sheet{
		Lang: string(v.lang), Title: v.headline(p), Text: p.Text, Secret: p.Rules.Secret || !p.Rules.Method.Decides(),
		Lines: append(append(v.detailLines(p.Details), v.effectLines(p)...), v.T("print.until", "deadline", v.moment(p.Deadline)), v.requirement(p.Rules, electors)),
		How:   []string{v.T("print.how-"+string(method), "budget", p.Rules.Budget)},
		Write: method == decision.Ranking || method == decision.STV || method == decision.Points,
		Words: v.paperWords(), Footer: v.T("print.footer", "number", number(p), "version", p.Version),
	}
	if days := v.days(p); days != "" {
		s.Lines = append([]string{capital(days)}, s.Lines...)
	}
	if !method.HasOptions() {
		s.Words.Blank = "" // abstaining is a choice like the others
		for _, choice := range method.Choices() {
			s.Choices = append(s.Choices, paper.Choice{Text: capital(v.choice(choice))})
		}
		return s
	}
	for i, option := range p.Options {
		s.Choices = append(s.Choices, paper.Choice{Letter: decision.Letter(i), Text: option})
	}
	switch method {
	case decision.Score:
		s.Columns = []string{"0", "1", "2", "3", "4", "5"}
	case decision.Dates:
		s.Columns = []string{v.choice(decision.Yes), v.choice(decision.IfNeedBe), v.choice(decision.No)}
	}
	return s
}

func (v voice) paperWords() paper.Words {
	w := paper.Words{}
	for key, to := range map[string]*string{
		"notice": &w.Notice, "ballot": &w.Ballot, "name": &w.Name, "cut": &w.Cut, "tally": &w.Tally, "hint": &w.Hint,
		"total": &w.Total, "blank": &w.Blank, "spoilt": &w.Spoilt, "papers": &w.Papers, "voted": &w.Voted,
		"counted": &w.Counted, "witness": &w.Witness, "signature": &w.Signature,
	} {
		*to = v.T("paper." + key)
	}
	return w
}
