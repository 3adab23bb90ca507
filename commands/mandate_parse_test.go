package commands

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective/mandate"
	"tocsin/collective/when"
	"tocsin/storage"
)

// TestMandateLines: what is said in one line, in whatever order and language.
func TestMandateLines(t *testing.T) {
	s := MustSix(t, nil)
	until, report := when.Date{Year: 2026, Month: time.February, Day: 28}, when.Date{Year: 2026, Month: time.February, Day: 15}
	press := mandate.Post{Kind: mandate.Press}
	own := func(words string) mandate.Post { return mandate.Post{Kind: mandate.Other, Words: words} }
	room, alice := s.circleOf(namur), s.memberOf("alice")
	type want struct {
		Post   mandate.Post
		Who    string
		Lot    bool
		Until  when.Date
		Report when.Date
		Scope  string
		Asked  string
	}
	for line, w := range map[string]want{
		`presse à bruno jusqu'au 28 février "répondre" rapport le 15 février`:      {Post: press, Who: "bruno", Until: until, Report: report, Scope: "répondre"},
		`presse "répondre" jusqu'au 2026-02-28 rapport le 2026-02-15 à bruno`:      {Post: press, Until: until, Scope: "répondre", Asked: "report"},
		`presse à moi jusqu’au samedi 28 février 2026`:                             {Post: press, Who: "alice", Until: until},
		`presse au sort jusqu'au 28 février`:                                       {Post: press, Lot: true, Until: until},
		`presse jusqu'au 28 février au sort`:                                       {Post: press, Lot: true, Until: until},
		`accueil à Namur à +Fatima jusqu'au 28 février`:                            {Post: own("accueil à Namur"), Who: "+Fatima", Until: until},
		`"rapport annuel" à bruno jusqu'au 28 février`:                             {Post: own("rapport annuel"), Who: "bruno", Until: until},
		`rapport annuel à bruno jusqu'au 28 février rapport le 15 février`:         {Post: own("rapport annuel"), Who: "bruno", Until: until, Report: report},
		`presse à brunno jusqu'au 28 février`:                                      {Post: press, Until: until, Asked: "who"},
		`presse à bruno jusqu'au 35 février`:                                       {Post: press, Who: "bruno", Asked: "until"},
		"presse à bruno jusqu'au 28 février\nrépondre aux journaux\net aux radios": {Post: press, Who: "bruno", Until: until, Scope: "répondre aux journaux\net aux radios"},
		`pers aan bruno tot 28 februari "antwoorden" verslag op 15 februari`:       {Post: press, Who: "bruno", Until: until, Report: report, Scope: "antwoorden"},
		`Presse an bruno bis 28. Februar "antworten" Bericht am 15. Februar`:       {Post: press, Who: "bruno", Until: until, Report: report, Scope: "antworten"},
		`press to bruno until 28 February "answer" report by 15 February`:          {Post: press, Who: "bruno", Until: until, Report: report, Scope: "answer"},
	} {
		t.Run(line, func(t *testing.T) {
			var got want
			s.inTx(func(tx *storage.Tx) error {
				member, err := tx.Member(alice)
				if err != nil {
					return err
				}
				c := &Call{Engine: s.engine, tx: tx, room: room, member: member, voice: s.engine.voiceOf(member, tx.Now)}
				d := mandateDraft{Circle: room.ID}
				if err := d.parse(c, line); err != nil {
					return err
				}
				got = want{Post: d.Post, Lot: d.Way == mandate.ByLot, Until: d.Until, Report: d.Report, Scope: d.Scope}
				if d.unclear != nil {
					got.Asked = d.Asked
				}
				if d.Who != "" {
					got.Who, err = c.speakerName(d.Who)
				}
				return err
			})
			if diff := cmp.Diff(w, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestMandateInPrivate: who is in several circles names one; a number is enough for what there is.
func TestMandateInPrivate(t *testing.T) {
	s := MustGive(t, nil, givesPress)
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"})
	wantSaid(t, s.in(dm("alice"), "alice", "mandat"), "Dans quel cercle ?", "`mandat Liège`", "`mandat Namur`")
	wantSaid(t, s.in(dm("alice"), "alice", "mandat namur"), "n° 1 · Presse · bruno")
	wantSaid(t, s.in(dm("alice"), "alice", "mandat namur presse"), "Presse, jusqu'ici : bruno 1")
	wantSaid(t, s.in(dm("alice"), "alice", "mandat 1"), "Mandat n° 1 · Presse · bruno")
	wantSaid(t, s.in(dm("alice"), "alice", "mandat liège"), "Aucun mandat en cours · Liège")
	wantSaid(t, s.in(liege, "alice", "!mandat 1"), "Je ne trouve pas le mandat n° 1 ici")
}
