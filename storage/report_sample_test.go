package storage

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/incident"
)

// fullReport has something in each field.
func fullReport(circle collective.RoomID) incident.Report {
	return incident.Report{
		Circle: circle, Day: "2025-11-21", Times: 3, Status: incident.PeerRead, Quote: true, Twin: 4,
		Codes: incident.Codes{Service: "mutuelle", Region: "wallonie", Channel: "telephone", State: "ferme", Obstacle: "telephone-injoignable",
			Consequence: "revenu-perdu", Worker: "travailleur-social", Task: "attente-telephone"},
		Values: incident.Values{12, 40, 45, 3, 2, 1, 5, 4, 3},
		Words:  incident.Words{Text: "personne ne décroche", Before: []string{"personne ne décroche, et [nom] attend"}},
	}
}

// MustReport tells a report of a circle.
func MustReport(tb testing.TB, s *Store, r incident.Report) incident.Report {
	tb.Helper()
	MustDo(tb, s, func(tx *Tx) (err error) { r, err = tx.SaveReport(r, "", ""); return err })
	return r
}

// tell puts something into each table of reports.
func (t *Tx) tell(circle collective.RoomID, member collective.MemberID) error {
	r, err := t.SaveReport(fullReport(circle), "citron bleu", "$report")
	if err != nil {
		return err
	}
	p := incident.Publication{Circle: circle, Quarter: "2025-T4", Made: t.Now.Format(time.DateOnly), Until: "2025-11-20", Content: json.RawMessage(`{}`)}
	return errors.Join(t.AskReader(r.ID, member), t.SetCircleRegion(circle, "wallonie"), t.SavePublication(&p), t.SetLawText(circle, "mutuelle", "article 11"))
}
