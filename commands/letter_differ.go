package commands

import (
	"slices"

	"tocsin/collective/action"
	"tocsin/i18n"
	"tocsin/storage"
)

// sheetLine is a line of a sheet as it is compared: as people write, in whatever case.
func sheetLine(s action.Signature) string {
	return i18n.Fold(s.Name) + "\n" + i18n.Fold(s.Function) + "\n" + i18n.Fold(s.Place)
}

// differences are the lines that one of two entries has more often than the other, and how
// many are only counted where that differs.
func differences(a, b action.Sheet) []string {
	out := append(missing("− ", a.Lines, b.Lines), missing("+ ", b.Lines, a.Lines)...)
	if a.Others != b.Others {
		out = append(out, "− +"+itoa(a.Others), "+ +"+itoa(b.Others))
	}
	return out
}

// missing are the lines of a list that another has not, each as often as it is missing.
func missing(mark string, list, other []action.Signature) (out []string) {
	other = slices.Clone(other)
	for _, s := range list {
		i := slices.IndexFunc(other, func(x action.Signature) bool { return sheetLine(x) == sheetLine(s) })
		if i < 0 {
			out = append(out, mark+signedText(s))
			continue
		}
		other = slices.Delete(other, i, i+1)
	}
	return out
}

// sheetDiffers shows where two entries of a sheet differ: to who typed the second one, and
// in private to who typed the first, where they do not read it in the same room.
func (c *Call) sheetDiffers(a action.Action, first, second action.Sheet) error {
	args := append(c.letterArgs(a), "sheetnr", itoa(first.Number), "yes", c.name("answer.yes"))
	lines := append([]string{c.T("sign.sheet-differs", args...)}, differences(first, second)...)
	c.answer(append(lines, c.T("sign.sheet-differs-how", args...))...)
	if c.room.Kind != storage.Direct || first.Author == "" {
		return nil
	}
	return c.tellOf(a.Circles()[0], first.Author, func(v voice) []string {
		args := []any{"sign", v.name("name." + signKey), "number", itoa(a.Number), "sheet", v.name("signing.sheet"), "sheetnr", itoa(first.Number)}
		lines := append([]string{v.T("sign.sheet-differs", args...)}, differences(second, first)...)
		return append(lines, v.T("sign.sheet-differs-first", args...))
	})
}
