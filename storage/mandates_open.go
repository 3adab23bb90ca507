package storage

import (
	"encoding/json"
	"fmt"

	"tocsin/collective"
	"tocsin/collective/assembly"
	"tocsin/collective/mandate"
)

// openMandate reads what sealMandate wrote.
func (t *Tx) openMandate(row mandateRow) (m mandate.Mandate, err error) {
	zone, err := openZone(row.Zone)
	if err != nil {
		return m, err
	}
	var w mandateWords
	if err := t.openWords("mandates.words/"+row.ID, row.Words, &w); err != nil {
		return m, err
	}
	m = mandate.Mandate{
		ID: row.ID, Number: row.Number, Circle: collective.RoomID(row.CircleID), Author: collective.MemberID(row.AuthorID),
		Post: mandate.Post{Kind: mandate.Kind(row.Kind), Words: w.What}, Way: mandate.Way(row.Way), State: mandate.State(row.State), Scope: w.Scope, Told: w.Told,
		Created: moment(row.CreatedMs, zone), Began: moment(row.BeganMs, zone), Ended: moment(row.EndedMs, zone), Draws: moment(row.DrawsMs, zone),
		ToldAt: moment(row.ToldMs, zone), Tellings: row.Tellings, Spoken: row.Spoken, Proposal: row.ProposalID, Ending: row.Ending, Subscription: row.Subscription,
	}
	switch {
	case row.MemberID != "":
		m.Holder = assembly.Member(collective.MemberID(row.MemberID))
	case w.Guest != "":
		m.Holder = assembly.Guest(w.Guest)
	}
	if row.Lot != "" {
		m.Lot = &mandate.Lot{}
		if err := t.openWords("mandates.lot/"+row.ID, row.Lot, m.Lot); err != nil {
			return m, err
		}
	}
	if row.Rules != "" {
		if err := json.Unmarshal([]byte(row.Rules), &m.Rules); err != nil {
			return m, fmt.Errorf("read rules: %w", err)
		}
	}
	if m.Until, err = openDay(row.UntilDay); err != nil {
		return m, err
	}
	m.Report, err = openDay(row.ReportDay)
	return m, err
}

// MandatesToForget are the mandates that somebody has, would have, or is in the lot of.
func (t *Tx) MandatesToForget(f Forgetting) ([]mandate.Mandate, error) {
	ids, err := t.pluck(f, `SELECT id FROM mandates WHERE (member_id = @member OR lot <> '') AND {circle:circle_id} ORDER BY number`)
	if err != nil {
		return nil, err
	}
	var list []mandate.Mandate
	for _, id := range ids {
		m, err := t.MandateByID(id)
		if err != nil {
			return nil, err
		}
		who := assembly.Member(f.Member)
		if m.Holder == who || m.Lot != nil && m.Lot.Names(who) {
			list = append(list, m)
		}
	}
	return list, nil
}

// MandateVotes are the ids of the proposals that gave mandates or would end them.
func (t *Tx) MandateVotes(f Forgetting) ([]string, error) {
	return t.pluck(f, "SELECT id FROM proposals WHERE kind = 'mandat' AND {proposals:id} ORDER BY number")
}

// ownLots are the mandates in whose lot a member stands.
func (t *Tx) ownLots(member collective.MemberID) ([]Belonging, error) {
	all, err := t.openMandates(t.db.Where("lot <> ''").Order("number"))
	var list []Belonging
	for _, m := range all {
		if m.Lot.Names(assembly.Member(member)) {
			list = append(list, Belonging{{"number", int64(m.Number)}, {"draw", true}})
		}
	}
	return list, err
}
