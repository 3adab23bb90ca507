package commands

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/action"
	"tocsin/report/form"
	"tocsin/report/poster"
	"tocsin/storage"
)

// printAction gives what can be printed of an action: a poster, a leaflet, the sheets that
// are filled in by hand. Names stand on none.
func (c *Call) printAction(a action.Action, _ string) error {
	p, err := c.poster(a)
	if err != nil {
		return err
	}
	type printed struct {
		key  string
		make func() ([]byte, error)
	}
	files := []printed{{"poster", p.A4}, {"leaflet", p.A5}, {"leaflets", p.Two}}
	if a.Kind == action.DigitalStrike {
		tally, err := c.tallySheet(a)
		if err != nil {
			return err
		}
		files = append(files, printed{"tally", tally.PDF})
	}
	if a.State == action.Underway || a.State == action.Over {
		files = append(files, printed{"questions", c.questionSheet(a).PDF})
	}
	for _, f := range files {
		data, err := f.make()
		if err != nil {
			return fmt.Errorf("print %s: %w", f.key, err)
		}
		c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.T("poster.done-" + f.key),
			File: &storage.File{Name: fmt.Sprintf("%s-%d.pdf", c.T("poster.file-"+f.key), a.Number), MIME: "application/pdf", Data: data}})
	}
	return nil
}

// poster is what is said of an action to people who pass by.
func (c *Call) poster(a action.Action) (poster.Poster, error) {
	names, err := c.circleNames(a.Circles())
	if err != nil {
		return poster.Poster{}, err
	}
	p := poster.Poster{
		Lang: string(c.lang), Kind: capital(c.name("deed." + string(a.Kind))), Title: a.Title, Where: a.Place, About: a.Text,
		Footer: strings.Join(names, " · "),
		Words: poster.Words{Targets: c.T("poster.targets"), Asks: c.T("poster.asks"), Contact: c.T("poster.contact"),
			More: c.T("poster.more"), Cut: c.T("poster.cut")},
	}
	if at := c.actionWhen(a); at != "" {
		p.When = []string{capital(at)}
	}
	for _, t := range a.Targets {
		p.Targets = append(p.Targets, c.service(t))
	}
	if a.Kind == action.OpenLetter && p.About == "" {
		texts, err := c.tx.LetterTexts(a.ID)
		if err != nil {
			return p, err
		}
		if len(texts) > 0 {
			p.About = texts[len(texts)-1].Text
		}
	}
	if a.Kind == action.DigitalStrike {
		menu, err := c.refusalMenu(a)
		if err != nil {
			return p, err
		}
		p.Asks = c.T("poster.refused", "tasks", c.taskList(menu))
	}
	return p, nil
}

// tallySheet is where refusals are counted by hand.
func (c *Call) tallySheet(a action.Action) (form.Tally, error) {
	menu, err := c.refusalMenu(a)
	if err != nil {
		return form.Tally{}, err
	}
	t := form.Tally{
		Lang: string(c.lang), Title: a.Title, Lines: []string{capital(c.actionWhen(a)), c.T("tally.what")},
		Blanks: []string{c.T("tally.day"), c.T("tally.people")}, Kept: []string{"", "", ""},
		How:    []string{c.T("tally.how", "refused", "!"+c.name("name."+refusedKey)), c.T("tally.how-paper")},
		Words:  form.TallyWords{Sheet: c.T("tally.sheet"), Task: c.T("tally.task"), Total: c.T("tally.total"), Refused: c.T("tally.refused"), Kept: c.T("tally.kept")},
		Footer: c.actionTitle(a),
	}
	for _, task := range menu {
		t.Tasks = append(t.Tasks, c.task(task))
	}
	t.Tasks = append(t.Tasks, "")
	for _, s := range a.Targets {
		t.Services = append(t.Services, c.service(s))
	}
	for len(t.Services) < 4 {
		t.Services = append(t.Services, "")
	}
	return t, nil
}

// questionSheet has the three questions, for who answers by hand.
func (c *Call) questionSheet(a action.Action) form.Evaluation {
	e := form.Evaluation{
		Lang: string(c.lang), Title: a.Title, Lines: nonEmpty(capital(c.actionWhen(a))),
		How:   []string{c.T("judge.paper", "enact", c.name("name."+enactKey), "number", itoa(a.Number), "judge", c.name("step.judge"))},
		Label: c.T("judge.label"), Footer: c.actionTitle(a),
	}
	for _, q := range judgeQuestions() {
		e.Questions = append(e.Questions, c.T("judge.ask-"+q))
	}
	return e
}

// refusalMenu are the tasks that a digital strike refuses: those of its decision, or all of
// the vocabulary where it names none.
func (c *Call) refusalMenu(a action.Action) ([]string, error) {
	if a.Proposal != "" {
		p, err := c.tx.ProposalByID(a.Proposal)
		if err != nil && !errors.Is(err, storage.ErrNotFound) {
			return nil, err
		}
		if len(p.Details.Refused) > 0 {
			return slices.Clone(p.Details.Refused), nil
		}
	}
	return allTasks(), nil
}
