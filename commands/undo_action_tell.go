package commands

import (
	"time"

	"tocsin/collective/action"
	"tocsin/storage"
)

func actionThingLines(c *Call, v voice, s swing) ([]string, error) {
	a, err := c.tx.ActionByID(s.id)
	if err != nil {
		return nil, err
	}
	decision, err := c.decisionOf(v, a)
	if err != nil {
		return nil, err
	}
	lines := []string{v.actionTitle(a) + " · " + v.within(v.actionStanding(a, decision))}
	if _, moves := s.goes("state"); moves {
		return lines, nil
	}
	for _, of := range []struct{ field, line string }{
		{"text", a.Text}, {"targets", v.T("enact.targets", "targets", v.targets(a))}, {"needs", v.T("undo.needs", "needs", v.duties(a.Needs))},
		{"letter", v.T("undo.letter-" + letterWord(a.Letter))},
	} {
		if _, changes := s.goes(of.field); changes && of.line != "" {
			lines = append(lines, cutTo(clean(of.line), wordsShown*2))
		}
	}
	return lines, nil
}

func letterWord(s action.LetterState) string {
	switch s {
	case action.Signing:
		return "open"
	case action.Signed:
		return "closed"
	}
	return "draft"
}

func actionFiles(c *Call, room storage.Room, v voice, id string) error {
	a, err := c.tx.ActionByID(id)
	if err != nil || a.Starts.IsZero() || a.State == action.Over || a.State == action.Evaluated || a.End().Before(c.now.Add(-time.Hour)) {
		return err
	}
	return c.postActionFile(room, v, a)
}
