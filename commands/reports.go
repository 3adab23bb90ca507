package commands

import (
	"strings"

	"tocsin/collective/incident"
)

const reportsKey = "reports"

// reports lists what was reported, shows one, and moves it: what became of it, or by whoever
// told it what it says.
func reports() Command {
	return Command{Key: reportsKey, Group: reportGroup, Guard: ofACircle, Run: runReports, Undo: undoReports}
}

// reportVerbs are what anybody can say of a report: to which status it brings it.
func reportVerbs() map[string]incident.Status {
	return map[string]incident.Status{
		"confirm": incident.Corroborated, "used": incident.Used, "challenged": incident.Challenged, "answered": incident.Answered,
		"resolved": incident.Resolved, "received": incident.Received,
	}
}

// ownVerbs are what only who told a report can say of it.
func ownVerbs() []string { return []string{"withdraw", "quote", "unquote", "same", "correct"} }

func reportingKeys() []string {
	return append([]string{"confirm", "used", "challenged", "answered", "resolved", "received"}, ownVerbs()...)
}

func runReports(c *Call) error {
	n, rest := leadingNumber(c.rest)
	if n == 0 {
		return c.listReports(c.rest)
	}
	r, err := c.visibleReport(n)
	if err != nil {
		return err
	}
	words := strings.Fields(rest)
	if len(words) == 0 {
		return c.showReport(r)
	}
	if verb, took := c.reportingWords.prefix(words); took > 0 {
		return c.moveReport(r, verb, "", afterWords(rest, took))
	}
	if receipt, after := splitReceipt(words); receipt != "" { // "12 lilas calme 0417 retirer"
		verb, took := c.reportingWords.prefix(after)
		return c.moveReport(r, verb, receipt, strings.Join(after[took:], " "))
	}
	return refuse("reports.what", c.reportArgs(r)...)
}

// splitReceipt separates the words of a receipt from what follows: its last is four digits.
func splitReceipt(words []string) (receipt string, rest []string) {
	for i, word := range words {
		if i > 0 && i < 5 && len(word) == 4 && strings.Trim(word, "0123456789") == "" {
			return strings.Join(words[:i+1], " "), words[i+1:]
		}
	}
	return "", nil
}

// moveReport does what is said of a report.
func (c *Call) moveReport(r incident.Report, verb, receipt, rest string) error {
	if status, ok := reportVerbs()[verb]; ok {
		return c.statusOf(r, status)
	}
	if receipt == "" { // "12 retirer lilas calme 0417"
		receipt, _ = splitReceipt(strings.Fields(rest))
		if receipt != "" {
			rest = afterWords(rest, len(strings.Fields(receipt)))
		}
	}
	mine, err := c.mine(r, receipt)
	if err != nil {
		return err
	}
	if !mine && verb == "withdraw" && receipt == "" {
		return refuse("reports.receipt", c.reportArgs(r)...)
	}
	if !mine {
		return refuse("reports.not-yours", c.reportArgs(r)...)
	}
	return c.ownReport(r, verb, rest)
}

// ownReport does what who told a report can do with it.
func (c *Call) ownReport(r incident.Report, verb, rest string) error {
	if r.Status == incident.Withdrawn {
		return refuse("reports.withdrawn", c.reportArgs(r)...)
	}
	switch verb {
	case "withdraw":
		if err := c.withdrawReport(r); err != nil {
			return err
		}
		c.say("reports.is-withdrawn", c.reportArgs(r)...)
		return nil
	case "quote", "unquote":
		return c.quoteReport(r, verb == "quote")
	case "same":
		return c.twinReport(r, rest)
	case "correct":
		return c.rewordReport(r, rest)
	}
	return refuse("reports.own-what", c.reportArgs(r)...)
}
