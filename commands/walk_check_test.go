package commands

import (
	"fmt"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// none are queries that must find nothing, whatever happened.
var none = map[string]string{
	"a ballot of no proposal":               "SELECT id FROM ballots WHERE proposal_id NOT IN (SELECT id FROM proposals)",
	"a ballot of a version to come":         "SELECT b.id FROM ballots b JOIN proposals p ON p.id = b.proposal_id WHERE b.version > p.version",
	"a ballot of somebody else":             "SELECT b.id FROM ballots b WHERE b.member_id NOT IN (SELECT member_id FROM electorate e WHERE e.proposal_id = b.proposal_id)",
	"an open ballot of a secret vote":       `SELECT b.id FROM ballots b JOIN proposals p ON p.id = b.proposal_id AND p.version = b.version WHERE p.rules LIKE '%"secret":true%'`,
	"a secret vote in the journal":          `SELECT j.seq FROM journal j JOIN proposals p ON p.id = j.ref WHERE j.act IN ('vote', 'unvote', 'revise-urn') AND p.rules LIKE '%"secret":true%'`,
	"words of a handled event":              "SELECT event_id FROM inbox WHERE state = 'handled' AND body <> ''",
	"words that were delivered":             "SELECT txn FROM outbox WHERE state <> 'pending' AND body <> ''",
	"a closed proposal without a receipt":   "SELECT id FROM proposals WHERE state IN ('close', 'annulee', 'finie') AND receipt = ''",
	"an open proposal with a receipt":       "SELECT id FROM proposals WHERE state IN ('ouverte', 'a-appuyer', 'retiree') AND receipt <> ''",
	"an open proposal that will not close":  "SELECT id FROM proposals p WHERE state IN ('ouverte', 'a-appuyer') AND 1 <> (SELECT count(*) FROM due WHERE kind = 'close-proposal' AND ref = p.id AND at_ms = p.deadline_ms)",
	"something due for what is over":        "SELECT d.id FROM due d JOIN proposals p ON p.id = d.ref WHERE p.state NOT IN ('ouverte', 'a-appuyer') AND d.kind IN ('close-proposal', 'remind-voters', 'reask-voters', 'reask-objectors')",
	"something final for what is not over":  "SELECT d.id FROM due d JOIN proposals p ON p.id = d.ref WHERE p.state NOT IN ('close', 'finie') AND d.kind IN ('end-contest', 'end-contest-again')",
	"the same thing due twice":              "SELECT ref FROM due WHERE kind <> 'remind-assembly' GROUP BY kind, ref HAVING count(*) > 1",
	"a secret box of what is withdrawn":     "SELECT s.id FROM secret_ballots s LEFT JOIN proposals p ON p.id = s.proposal_id WHERE p.state IS NULL OR p.state IN ('retiree', 'annulee', 'a-appuyer')",
	"a secret ballot too many":              "SELECT p.id FROM proposals p WHERE state = 'ouverte' AND (SELECT count(*) FROM secret_ballots WHERE proposal_id = p.id) <> (SELECT count(*) FROM turnout WHERE proposal_id = p.id AND state = 'voted')",
	"somebody in two urns that count":       "SELECT v.member_id FROM urn_voters v JOIN urns u ON u.id = v.urn_id WHERE u.state = 'counted' GROUP BY u.proposal_id, u.version, v.member_id HAVING count(*) > 1",
	"somebody in an urn and a box":          "SELECT v.member_id FROM urn_voters v JOIN urns u ON u.id = v.urn_id JOIN proposals p ON p.id = u.proposal_id AND p.version = u.version JOIN turnout t ON t.proposal_id = p.id AND t.member_id = v.member_id WHERE u.state = 'counted' AND t.state = 'voted'",
	"an urn of somebody who could not vote": "SELECT v.member_id FROM urn_voters v JOIN urns u ON u.id = v.urn_id WHERE v.member_id NOT IN (SELECT member_id FROM electorate e WHERE e.proposal_id = u.proposal_id)",
	"a motion on a version before":          "SELECT m.id FROM motions m JOIN proposals p ON p.id = m.proposal_id WHERE m.state = 'done' AND m.version > p.version",
}

// check looks at everything that must hold after any step.
func (w *walk) check() {
	w.tb.Helper()
	db := w.look
	for _, queries := range []map[string]string{none, noneMeets} {
		for what, query := range queries {
			var found string
			if err := db.QueryRow(query).Scan(&found); err == nil {
				w.tb.Errorf("%s: %s", what, found)
			} else if err.Error() != "sql: no rows in result set" {
				w.tb.Fatalf("%s: %v", what, err)
			}
		}
	}
	if w.log.Len() > 0 {
		w.tb.Errorf("logged: %s", w.log.String())
	}
	w.count1()
	rooms, err := w.store.Rooms(w.tb.Context())
	if err != nil {
		w.tb.Fatal(err)
	}
	if err := w.store.Do(w.tb.Context(), func(tx *storage.Tx) error {
		for n := range w.proposals {
			p, err := tx.ProposalByNumber(n + 1)
			if err != nil {
				return err
			}
			if err := w.checkProposal(tx, p); err != nil {
				return fmt.Errorf("n° %d, %s: %w", p.Number, p.State, err)
			}
		}
		if err := w.checkMeetings(tx, rooms); err != nil {
			return err
		}
		for _, room := range rooms {
			if _, failed := tx.VerifyJournal(room.ID); failed != nil {
				return failed
			}
		}
		return nil
	}); err != nil {
		w.tb.Error(err)
	}
}

func (w *walk) checkProposal(tx *storage.Tx, p decision.Proposal) error {
	c := &Call{Engine: w.engine, tx: tx, voice: w.engine.voiceOf(storage.Member{}, tx.Now)}
	electorate, err := tx.Electorate(p.ID)
	if err != nil {
		return err
	}
	if before, known := w.electors[p.ID]; known && before != len(electorate) {
		return fmt.Errorf("%d electors, %d before", len(electorate), before)
	}
	if p.State != decision.Seconding {
		w.electors[p.ID] = len(electorate)
	}
	if p.Receipt != nil {
		if err := sound(p.Receipt.Count, len(electorate)); err != nil {
			return err
		}
		for _, part := range p.Receipt.Parts {
			if err := sound(part.Count, part.Count.Electorate-part.Count.Guests); err != nil {
				return fmt.Errorf("in %s: %w", part.Circle, err)
			}
		}
	}
	if p.State != decision.Open {
		return nil
	}
	if _, _, err := c.decide(p); err != nil {
		return err
	}
	for _, circle := range append(p.Circles(), "") {
		box, _, err := c.box(p, circle)
		if err != nil {
			return err
		}
		if circle == "" || p.Each {
			if err := sound(box.Count(), len(box.Electorate)); err != nil {
				return fmt.Errorf("in %q: %w", circle, err)
			}
		}
	}
	return nil
}

// sound says whether everybody stands in one place and nowhere else.
func sound(c decision.Count, electors int) error {
	if c.Electorate != electors+c.Guests || c.Voted()+c.Invalid+c.Late+c.Absent != c.Electorate || c.Absent < 0 {
		return fmt.Errorf("%d electors: %+v", electors, c)
	}
	return nil
}

// checkEnd looks at what is left in the end: nothing open, nothing secret.
func (w *walk) checkEnd() {
	w.tb.Helper()
	CheckLedgers(w.tb, w.engine, w.store)
	if ballots, _ := w.secrets(); ballots != 0 {
		w.tb.Errorf("%d secret ballots are left", ballots)
	}
	for n := range w.proposals {
		if p := w.proposal(n + 1); p.Of == "" && (p.State == decision.Open || p.State == decision.Seconding) {
			w.tb.Errorf("n° %d is still %s", n+1, p.State)
		}
	}
}
