package commands

import (
	"tocsin/collective/action"
)

const versionField = "version"

// readLetter reads which version of a text is the last one, and what it says.
func readLetter(c *Call, id string) (fields, error) {
	texts, err := c.tx.LetterTexts(id)
	if err != nil || len(texts) == 0 {
		return fields{}, err
	}
	last := texts[len(texts)-1]
	return fields{versionField: asField(last)}, nil
}

// putLetter takes the last version of a text away, or has it be there again, while nobody signs.
func putLetter(c *Call, s swing) error {
	a, err := c.tx.ActionByID(s.id)
	if err != nil {
		return err
	}
	if a.Letter != action.Drafting {
		return refuse("sign.frozen", c.letterArgs(a)...)
	}
	var from, to action.Text
	if err := readField(s.from[versionField], &from); err != nil {
		return err
	}
	if err := readField(s.to[versionField], &to); err != nil {
		return err
	}
	if from.Version > to.Version {
		return c.tx.RemoveLetterText(a.ID, from.Version)
	}
	to.At = to.At.In(c.now.Location())
	return c.tx.PutLetterTextBack(a.ID, to)
}

func letterLines(c *Call, v voice, s swing) ([]string, error) {
	a, err := c.tx.ActionByID(s.id)
	if err != nil {
		return nil, err
	}
	var to action.Text
	if err := readField(s.to[versionField], &to); err != nil {
		return nil, err
	}
	if to.Version == 0 {
		return []string{v.T("undo.no-text", "action", v.actionTitle(a))}, nil
	}
	return []string{v.T("undo.text", "action", v.actionTitle(a), "n", to.Version, "print", fingerprint(to.Text))}, nil
}
