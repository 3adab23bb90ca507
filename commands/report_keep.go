package commands

import (
	"fmt"
	"strings"

	"tocsin/collective/incident"
	"tocsin/collective/mask"
	"tocsin/collective/phrase"
	"tocsin/i18n"
	"tocsin/storage"
)

// keepReports writes down what a member told and said yes to.
func (c *Call) keepReports(d reportDraft, quote bool) error {
	kept, receipt, err := c.saveTales(d, func(r *incident.Report) { r.Quote = quote && r.Words.Text != "" })
	if err != nil {
		return err
	}
	var numbers []string
	for _, r := range kept {
		numbers = append(numbers, itoa(r.Number))
	}
	text := c.T("report.kept", "number", numbers[0])
	if len(kept) > 1 {
		text = c.T("report.kept-several", "n", len(kept), "numbers", strings.Join(numbers, ", "))
	}
	if kept[0].Quote {
		text += "\n" + c.T("report.to-be-read")
	}
	c.saidKept(d, kept[0], text, receipt)
	return nil
}

// joinReport writes a report down as another telling of what an earlier one says. It does not
// count twice; the earlier one is corroborated.
func (c *Call) joinReport(d reportDraft, n int) error {
	twin, err := c.tx.Report(n)
	switch {
	case err != nil || twin.Circle != d.Circle:
		return c.askOnRefusal(c.unknownReport(n, err), reportKey, &d.Misses, &d)
	case !twin.Status.Counts():
		return c.askOnRefusal(refuse("reports.over", append(c.reportArgs(twin), "status", c.statusText(twin))...), reportKey, &d.Misses, &d)
	}
	kept, receipt, err := c.saveTales(d, func(r *incident.Report) { r.Status, r.Twin = incident.Duplicate, twin.Number })
	if err != nil {
		return err
	}
	if err := c.secondReport(twin); err != nil {
		return err
	}
	c.saidKept(d, kept[0], c.T("report.joined", "number", itoa(kept[0].Number), "other", itoa(n)), receipt)
	return nil
}

// secondReport notes that somebody else told of the same fact.
func (c *Call) secondReport(r incident.Report) error {
	status := r.Status.Seconded()
	if status == r.Status {
		return nil
	}
	r.Status = status
	return c.tx.ChangeReport(r)
}

// saveTales writes reports down under one receipt, and ends the exchange.
func (c *Call) saveTales(d reportDraft, finish func(*incident.Report)) (kept []incident.Report, receipt string, err error) {
	if err := c.tx.EndDialog(c.room.ID, c.member.ID); err != nil {
		return nil, "", err
	}
	receipt = c.receiptHere()
	for _, t := range d.Tales {
		r := incident.Report{Circle: d.Circle, Day: t.Day, Codes: t.Codes, Values: t.Values, Times: t.Times,
			Status: incident.Received, Words: incident.Words{Text: mask.Text(t.Text)}}
		finish(&r)
		if r, err = c.tx.SaveReport(r, c.receiptKept(receipt), d.source(), d.assent(c)...); err != nil {
			return nil, "", err
		}
		kept = append(kept, r)
		if err := c.planReading(r); err != nil {
			return nil, "", err
		}
	}
	return kept, receipt, nil
}

// receiptHere is what shows later that a report is one's own. In private it is words that
// nobody else knows, and who told it is kept nowhere. In a circle everybody has read who told
// it: there it is the member, of which a keyed hash is kept.
func (c *Call) receiptHere() string {
	if c.room.Kind == storage.Circle {
		return memberReceipt(c)
	}
	words := phrase.Offer(c.settings.Pick, func(string) bool { return false })
	return fmt.Sprintf("%s %04d", words, c.settings.Pick(10_000))
}

func memberReceipt(c *Call) string { return storage.MemberReceipt(c.member.ID) }

// receiptKept is what of a receipt is hashed: the member, or the words as they are read later.
func (c *Call) receiptKept(receipt string) string {
	if c.room.Kind == storage.Circle {
		return receipt
	}
	return saidReceipt(receipt)
}

// saidReceipt is a receipt as somebody typed it.
func saidReceipt(text string) string { return strings.Join(strings.Fields(i18n.Fold(text)), " ") }

// saidKept acknowledges what was kept, and says how to change it.
func (c *Call) saidKept(d reportDraft, r incident.Report, kept, receipt string) {
	args := []any{"reports", c.commandLine(reportsKey), "number", itoa(r.Number), "receipt", receipt, "withdraw", c.name("reporting.withdraw")}
	lines := []string{kept}
	switch {
	case c.room.Kind != storage.Circle:
		lines = append(lines, c.T("report.receipt", args...), c.T("report.receipt-how", args...))
	case d.Masked:
		lines = append(lines, c.T("report.mine-masked", args...))
	default:
		lines = append(lines, c.T("report.mine", args...))
	}
	c.answer(lines...)
}

// masked says whether something was taken out of a text before it came here.
func (c *Call) masked(text string) bool { return mask.Masked(text) }

// shown writes the marks of what was masked in this voice's language.
func (v voice) shown(text string) string {
	return mask.Show(text, func(kind mask.Kind) string { return v.T("mask." + string(kind)) })
}
