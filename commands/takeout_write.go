package commands

import (
	"io"
	"time"

	"tocsin/collective"
	"tocsin/collective/export"
	"tocsin/i18n"
	"tocsin/report/readable"
	"tocsin/storage"
)

// leaving are the kinds of what falls due that leave with a circle: its deadlines, and what is told
// to all of it. TestEveryKindLeavesOrStays has the reasons of the others.
func leaving() []string {
	return []string{
		dueClose, dueFinal, dueFinally, dueRemind, dueReview,
		dueMeeting, dueMissed, dueMeetingEnd, dueItem, dueMinutes,
		dueEve, dueActionOn, dueActionOff, dueJudge, dueRefusals, dueCounting, duePromise,
		dueTaskAsk, dueTaskLate, dueTaskOffer, dueDigest, dueRules, dueRulesTold,
		dueMandateAsk, dueMandateSilent, dueMandateDraw, dueMandateLot, dueMandateReport, dueMandateEnd,
	}
}

// Exporting is what of a circle leaves.
func (e *Engine) Exporting(circle collective.RoomID) storage.Exporting {
	return storage.Exporting{Circle: circle, Kinds: leaving(), Shown: e.shownAsWritten}
}

// WriteExport writes a circle as a file, in a language.
func (e *Engine) WriteExport(w io.Writer, s export.Source, circle collective.RoomID, lang i18n.Lang) error {
	v := voice{e.catalogue, lang, time.Time{}}
	extras, err := readable.Files(s, readable.Words{T: v.T, Deed: e.deedIn(v), Zone: e.zoneAnywhere()})
	if err != nil {
		return err
	}
	return export.Write(w, export.Manifest{Schema: storage.LatestSchema(), Circle: string(circle), Language: string(lang)}, s, extras)
}

// deedIn writes acts of a journal in a voice; what they hold beside who and on what stands in a
// column of its own.
func (e *Engine) deedIn(v voice) func(act, who, number string) string {
	return func(act, who, number string) string {
		of, known := e.recorded[act]
		if who == "" {
			who = v.T("journal.by-gone")
			if of.nameless || of.command == "" {
				who = v.T("journal.by-tocsin")
			}
		}
		if number == "" {
			number = "?"
		}
		if !known {
			return v.T("journal.unknown-act", "name", capital(who), "act", act)
		}
		return capital(v.T(textOf(act, of), "name", capital(who), "number", number, "detail", "…"))
	}
}
