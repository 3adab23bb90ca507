package commands

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/action"
	"tocsin/i18n"
	"tocsin/report/letter"
	"tocsin/report/sheet"
	"tocsin/storage"
)

// listSignatures gives the public list of a letter: a table and a page to print, in the order
// of signing or, when asked, by name. Those who are only counted stand there as a number.
func (c *Call) listSignatures(a action.Action, rest string) error {
	all, err := c.tx.Signatures(a.ID)
	if err != nil {
		return err
	}
	if strings.HasSuffix(i18n.Fold(rest), i18n.Fold(c.T("sign.head-name"))) {
		slices.SortStableFunc(all, func(x, y action.Signature) int { return cmp.Compare(i18n.Fold(x.Name), i18n.Fold(y.Name)) })
	}
	total := action.CountSignatures(all)
	if total.All() == 0 {
		return refuse("sign.nobody", c.letterArgs(a)...)
	}
	rows := [][]string{{c.T("sign.head-number"), c.T("sign.head-name"), c.T("sign.head-function"), c.T("sign.head-place")}}
	list := letter.List{Lang: string(c.lang), Title: a.Title, Total: c.T("sign.list-total", "n", total.All()), Label: c.T("sign.list-label"),
		Lines: []string{c.totalText(total)}, Footer: c.actionTitle(a)}
	for _, s := range all {
		if !s.Public || s.Withdrawn {
			continue
		}
		rows = append(rows, []string{itoa(len(rows)), s.Name, s.Function, s.Place})
		list.Names = append(list.Names, letter.Signatory{Name: s.Name, Function: s.Function, Place: s.Place})
	}
	rows = append(rows, []string{"", c.T("sign.list-total", "n", total.All()), "", ""})
	if total.Counted > 0 {
		rows = append(rows, []string{"", c.T("sign.list-counted", "n", total.Counted), "", ""})
	}
	table, err := sheet.CSV(rows)
	if err != nil {
		return err
	}
	book, err := sheet.XLSX(c.T("sign.list-label"), rows)
	if err != nil {
		return err
	}
	pdf, err := list.PDF()
	if err != nil {
		return fmt.Errorf("print list: %w", err)
	}
	name := fmt.Sprintf("%s-%d", c.T("sign.list-file"), a.Number)
	for _, f := range []storage.File{
		{Name: name + ".xlsx", MIME: sheet.XLSXType, Data: book}, {Name: name + ".csv", MIME: sheet.CSVType, Data: table},
	} {
		text := c.T("sign.list-table")
		if f.MIME == sheet.CSVType {
			text = c.T("sign.list-csv")
		}
		c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: text, File: &f})
	}
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.T("sign.list-pdf", c.letterArgs(a)...), File: &storage.File{Name: name + ".pdf", MIME: "application/pdf", Data: pdf}})
	return nil
}

// printSheets gives numbered sheets to sign, with the text; the numbers go on from those that
// were entered.
func (c *Call) printSheets(a action.Action, rest string) error {
	texts, err := c.tx.LetterTexts(a.ID)
	if err != nil {
		return err
	}
	if len(texts) == 0 {
		return refuse("sign.no-text", c.letterArgs(a)...)
	}
	if a.Letter != action.Signing {
		return c.notSigning(a)
	}
	sheets, err := c.tx.Sheets(a.ID)
	if err != nil {
		return err
	}
	text := texts[len(texts)-1]
	n, _ := leadingNumber(rest)
	s := letter.Sheets{
		Lang: string(c.lang), Title: a.Title, Text: text.Text, First: 1, Count: min(max(n, 1), letter.MaxSheets),
		How: []string{c.T("sign.paper-boxes"), c.T("sign.paper-entered"), c.T("sign.paper-withdraw")},
		Words: letter.SheetWords{
			Signatures: c.T("sign.list-label"), Letter: c.T("sign.paper-letter"), Back: c.T("sign.paper-back"), Sheet: c.T("sign.paper-sheet"),
			Name: c.T("sign.head-name"), Function: c.T("sign.head-function"), Place: c.T("sign.head-place"),
			Public: c.T("sign.paper-public"), Counted: c.T("sign.paper-counted"),
		},
		Footer: c.T("sign.paper-footer", "number", itoa(a.Number), "n", text.Version, "print", fingerprint(text.Text)),
	}
	if len(a.Targets) > 0 {
		s.Lines = []string{c.T("enact.targets", "targets", c.targets(a))}
	}
	for _, known := range sheets {
		s.First = max(s.First, known.Number+1)
	}
	pdf, err := s.PDF()
	if err != nil {
		return fmt.Errorf("print sheets: %w", err)
	}
	c.post(c.room, storage.Outgoing{Op: storage.Attach, Text: c.T("sign.paper-done", append(c.letterArgs(a), "sheetnr", itoa(s.First))...),
		File: &storage.File{Name: fmt.Sprintf("%s-%d.pdf", c.T("sign.paper-file"), a.Number), MIME: "application/pdf", Data: pdf}})
	return nil
}
