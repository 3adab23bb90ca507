package commands

import "tocsin/collective/action"

// whichLetter is the letter whose number a text begins with, or the only one; without any it
// says how one begins, and of several which there are.
func (c *Call) whichLetter(text string) (action.Action, string, error) {
	if n, rest := leadingNumber(text); n > 0 {
		a, err := c.visibleAction(n)
		if err == nil && a.Kind != action.OpenLetter {
			err = refuse("sign.no-letter", "action", c.actionName(a), "kind", c.name("deed."+string(action.OpenLetter)))
		}
		return a, rest, err
	}
	all, err := c.actions(0, action.Idea, action.Decided, action.Prepared, action.Underway, action.Over)
	if err != nil {
		return action.Action{}, "", err
	}
	var letters []action.Action
	for _, a := range all {
		if a.Kind == action.OpenLetter {
			letters = append(letters, a)
		}
	}
	switch len(letters) {
	case 0:
		return action.Action{}, "", refuse("sign.none", "enact", c.commandLine(enactKey), "kind", c.name("deed."+string(action.OpenLetter)))
	case 1:
		return letters[0], text, nil
	}
	if text != "" {
		return action.Action{}, "", refuse("sign.which", "sign", c.commandLine(signKey))
	}
	lines := []string{c.T("sign.letters")}
	for _, a := range letters {
		total, err := c.tx.SignatureTotal(a.ID)
		if err != nil {
			return a, "", err
		}
		lines = append(lines, c.T("sign.letter-line", "action", c.actionName(a), "total", c.totalText(total)))
	}
	c.answer(append(lines, c.T("sign.which", "sign", c.commandLine(signKey)))...)
	return action.Action{}, "", nil
}
