package commands

import (
	"fmt"
	"slices"
	"strings"

	"tocsin/collective/decision"
	"tocsin/storage"
)

// words are what somebody might write; with = before it only ever as an answer.
func (w *walk) words(who string) string {
	r := w.r
	if r.IntN(12) == 0 {
		return w.undoing()
	}
	if r.IntN(10) < w.meets {
		return w.meeting()
	}
	p := w.any()
	if p.ID == "" || w.count1() < 8 && r.IntN(14) == 0 {
		return w.proposing()
	}
	n := p.Number
	phrase := phrasesOf[who]
	if r.IntN(9) == 0 {
		phrase = phrasesOf[pick(r, six...)]
	}
	ballot, urn := w.ballots(p)
	switch r.IntN(30) {
	case 0, 1, 2, 3, 4, 5, 6:
		if p.Rules.Secret {
			return fmt.Sprintf("vote %d %s %s", n, ballot, pick(r, phrase, phrase, phrase, ""))
		}
		return fmt.Sprintf("vote %d %s", n, ballot)
	case 7, 8:
		return fmt.Sprintf("vote %d %s au lieu de %s", n, ballot, pick(r, "pour", "contre", "A", ballot))
	case 9, 10, 11:
		names := slices.Clone(six)
		r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		names = append(names[:2], pick(r, "+Fatima", "+Zoé", "+alice", names[3]))
		return fmt.Sprintf("urne %d %s %s avec %s", n, pick(r, "papier", "téléphone", "main levée"), urn, strings.Join(names, ", "))
	case 12, 13, 14, 15:
		if p.Rules.Secret {
			return fmt.Sprintf("témoin %d %s", n, urn)
		}
		return fmt.Sprintf("témoin %d", n)
	case 16:
		return fmt.Sprintf("amender %d %s", n, pick(r, "encore", `"Autre titre"`, "\n- un\n- deux\n- trois", "", `""`))
	case 17:
		return fmt.Sprintf("prolonger %d %s", n, w.moment(1+r.IntN(9)))
	case 18:
		return fmt.Sprintf("%s %d", pick(r, "retirer", "porter", "imprimer", "résultat"), n)
	case 19, 20:
		return fmt.Sprintf("appuyer %d %s", n, pick(r, "", "", "retirer", "prolonger"))
	case 21, 22:
		return fmt.Sprintf("contester %d %s", n, pick(r, "pas juste", "", "encore"))
	case 23:
		return fmt.Sprintf("revue %d %s", n, w.day(r.IntN(20)))
	case 24:
		return pick(r, "vote", "vote pour", "propositions", "annuler", "rappels oui", "rappels non", "langue fr", "urne "+itoa(n), "aide", fmt.Sprintf("lier %d proposition 1", n))
	default:
		return pick(r, "=", "") + pick(r, ballot, ballot, phrase, "oui", "oui", "1", "2", "3", "papier", urn, "Alice, Bruno", "annuler", "parce que", w.moment(2), "passer")
	}
}

// undoing is something about what was done lately.
func (w *walk) undoing() string {
	last := 0
	if err := w.look.QueryRow("SELECT coalesce(max(seq), 0) FROM journal").Scan(&last); err != nil {
		w.tb.Fatal(err)
	}
	n := max(1, last-w.r.IntN(10))
	return pick(w.r, "défaire", fmt.Sprintf("journal %d", n), fmt.Sprintf("défaire %d", n), fmt.Sprintf("défaire %d", n), fmt.Sprintf("défaire Namur %d", n))
}

var phrasesOf = map[string]string{
	"alice": "lune claire", "bruno": "lampe verte", "chloé": "canal gris", "dina": "pont neuf", "emil": "rue haute", "farah": "table ronde",
}

// any is one of the proposals, rather an open one.
func (w *walk) any() (p decision.Proposal) {
	for range 4 {
		if w.count1() == 0 {
			return p
		}
		if p = w.proposal(1 + w.r.IntN(w.proposals)); p.State == decision.Open || p.State == decision.Seconding {
			return p
		}
	}
	return p
}

// count1 is how many proposals there are.
func (w *walk) count1() int {
	w.tb.Helper()
	if err := w.store.Do(w.tb.Context(), func(tx *storage.Tx) error {
		for {
			if _, err := tx.ProposalByNumber(w.proposals + 1); err != nil {
				return nil
			}
			w.proposals++
		}
	}); err != nil {
		w.tb.Fatal(err)
	}
	return w.proposals
}

// ballots are one for a proposal, and three in an urn; now and then of another method.
func (w *walk) ballots(p decision.Proposal) (one, urn string) {
	r := w.r
	switch p.Rules.Method {
	case decision.Approval:
		one, urn = pick(r, "A", "B", "A C", "C"), "2: A ; 1: B"
	case decision.Ranking, decision.STV:
		one, urn = pick(r, "A > B", "B > A", "C", "B > C > A"), "2: A > B ; 1: B"
	case decision.Score, decision.Points:
		one, urn = pick(r, "A5 B3", "B4", "A1"), "2: A5 ; 1: B3"
	case decision.Dates:
		one, urn = pick(r, "A oui, B si besoin", "B", "A B"), "2: A ; 1: B"
	default:
		choices := p.Rules.Method.Choices()
		one = w.voice().choice(pick(r, choices...))
		if decision.Choice(one).NeedsReason() {
			one += pick(r, "", " trop cher")
		}
		urn = fmt.Sprintf("%s 2 %s 1", w.voice().choice(choices[0]), w.voice().choice(choices[1]))
	}
	if r.IntN(10) == 0 {
		one = pick(r, "pour", "contre", "A", "n'importe quoi", "3", "abstention", "objection")
	}
	return one, urn
}

func (w *walk) voice() voice { return w.engine.voiceOf(storage.Member{}, w.now) }
