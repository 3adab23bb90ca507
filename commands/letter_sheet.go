package commands

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"tocsin/collective/action"
	"tocsin/report/letter"
)

// onlyCounted is a line of a sheet that says how many are only counted: "+5", "5 comptées".
var onlyCounted = regexp.MustCompile(`^\+?\s*(\d{1,3})(?:\s+(\pL[^,]*))?$`)

// rowMark is what stands before a name in a list, as on the paper: "-", "3.", "3". Letters
// are not of it, for "J. Maes" is a name.
var rowMark = regexp.MustCompile(`^(?:[-*•–]|\(?\d{1,3}[.)]?)\s+`)

// letterSheet takes a sheet of paper as a member types it, shows it, or has another member
// confirm it.
func (c *Call) letterSheet(a action.Action, rest string) error {
	n, after := leadingNumber(rest)
	if n == 0 || n > 9999 {
		return refuse("sign.sheet-how", c.letterArgs(a)...)
	}
	if a.Letter != action.Signing {
		return c.notSigning(a)
	}
	sheets, err := c.tx.Sheets(a.ID)
	if err != nil {
		return err
	}
	var waiting *action.Sheet
	for i := range sheets {
		if sheets[i].Number == n && sheets[i].State == action.Waiting {
			waiting = &sheets[i]
		}
	}
	meaning, _ := c.answers.word(after)
	switch {
	case strings.TrimSpace(after) == "" && waiting == nil:
		return refuse("sign.sheet-how", c.letterArgs(a)...)
	case strings.TrimSpace(after) == "":
		return c.showSheet(a, *waiting)
	case meaning == "yes" && waiting == nil:
		return refuse("sign.no-sheet", append(c.letterArgs(a), "n", n)...)
	case meaning == "yes":
		return c.confirmSheet(a, *waiting)
	}
	s, err := c.readSheet(n, after)
	if err != nil {
		return err
	}
	if waiting != nil && waiting.Author != c.member.ID {
		if len(differences(*waiting, s)) > 0 {
			return c.sheetDiffers(a, *waiting, s)
		}
		return c.confirmSheet(a, *waiting)
	}
	if waiting != nil {
		s.ID = waiting.ID
	}
	if err := c.tx.SaveSheet(a.ID, &s); err != nil {
		return err
	}
	c.did(signKey, "sheet:"+s.ID)
	if err := c.recordAction(a, "enter-sheet", itoa(n)); err != nil {
		return err
	}
	lines := []string{c.T("sign.sheet-entered", append(c.letterArgs(a), "sheetnr", itoa(n), "n", s.All(), "names", len(s.Lines), "others", s.Others)...)}
	gone, err := c.withdrawnOf(a, n)
	if err != nil {
		return err
	}
	if gone > 0 {
		lines = append(lines, c.T("sign.sheet-gone", "n", gone))
	}
	c.answer(append(lines, c.T("sign.sheet-next", append(c.letterArgs(a), "sheetnr", itoa(n), "yes", c.name("answer.yes"))...))...)
	return nil
}

// readSheet reads lines of names, functions and places, and how many are only counted.
func (c *Call) readSheet(n int, text string) (action.Sheet, error) {
	s := action.Sheet{Number: n, Author: c.member.ID, State: action.Waiting}
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if others, ok := c.readOthers(line); ok {
			s.Others += others
			continue
		}
		signer, err := c.readSigner(rowMark.ReplaceAllString(line, ""))
		if err != nil {
			return s, err
		}
		s.Lines = append(s.Lines, signer)
	}
	if s.All() == 0 || s.All() > letter.Rows*3 {
		return s, refuse("sign.sheet-size", "max", letter.Rows*3)
	}
	return s, nil
}

// readOthers reads how many are only counted; "3 Marie Dupont" is the third line instead.
func (c *Call) readOthers(line string) (int, bool) {
	m := onlyCounted.FindStringSubmatch(line)
	if m == nil {
		return 0, false
	}
	if verb, _ := c.signWords.word(m[2]); m[2] != "" && verb != "counted" {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil
}

func (c *Call) showSheet(a action.Action, s action.Sheet) error {
	lines := []string{c.T("sign.sheet-shown", append(c.letterArgs(a), "sheetnr", itoa(s.Number), "n", s.All())...)}
	for i, l := range s.Lines {
		lines = append(lines, c.choiceLine(i, signedText(l)))
	}
	if s.Others > 0 {
		lines = append(lines, c.T("sign.sheet-others", "n", s.Others))
	}
	c.answer(append(lines, c.T("sign.sheet-next", append(c.letterArgs(a), "sheetnr", itoa(s.Number), "yes", c.name("answer.yes"))...))...)
	return nil
}

// dropSheet takes a sheet back that waits; one that counts is entered anew instead.
func (c *Call) dropSheet(id string) error {
	actionID, s, err := c.tx.SheetByID(id)
	if err != nil {
		return err
	}
	if s.State != action.Waiting || s.Author != c.member.ID {
		return refuse("sign.stays", "sign", c.commandLine(signKey))
	}
	s.State, s.Lines = action.Refuted, nil
	a, err := c.tx.ActionByID(actionID)
	if err != nil {
		return err
	}
	return errors.Join(c.tx.SaveSheet(actionID, &s), c.recordAction(a, "drop-sheet", itoa(s.Number)), c.takeBackAnswer())
}
