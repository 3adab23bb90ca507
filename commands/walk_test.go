package commands

import (
	"database/sql"
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"tocsin/collective/decision"
	"tocsin/storage"
)

var (
	walks    = flag.Int("walks", 4, "how many random walks to take")
	walkFrom = flag.Uint64("walk-from", 1, "the seed of the first one")
)

// TestRandomWalk: whatever members do, in whatever order, nothing fails and every count
// adds up.
func TestRandomWalk(t *testing.T) {
	for i := range *walks {
		seed := *walkFrom + uint64(i)
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			w := newWalk(t, seed)
			for range 200 {
				w.step()
				w.check()
				if t.Failed() {
					t.Fatalf("after:\n%s", strings.Join(w.told[max(0, len(w.told)-25):], "\n"))
				}
			}
			for range 12 { // to the end of everything
				w.told = append(w.told, "+8d")
				w.wait(8 * 24 * time.Hour)
				w.check()
			}
			w.checkEnd()
			if t.Failed() {
				t.Logf("after:\n%s", strings.Join(w.told, "\n"))
			}
		})
	}
}

// TestWalkTwice: the same acts have the same results.
func TestWalkTwice(t *testing.T) {
	t.Parallel()
	var ends [2]string
	for i := range ends {
		w := newWalk(t, *walkFrom)
		for range 100 {
			w.step()
		}
		w.wait(40 * 24 * time.Hour)
		for n := range w.proposals {
			p := w.proposal(n + 1)
			ends[i] += fmt.Sprintf("n° %d, version %d: %s %s", n+1, p.Version, p.State, p.Title)
			if p.Receipt != nil {
				ends[i] += fmt.Sprintf(" %s %+v %s", p.Receipt.Outcome, p.Receipt.Count, p.Receipt.Result)
			}
			ends[i] += "\n"
		}
	}
	if ends[0] != ends[1] {
		t.Errorf("first\n%sthen\n%s", ends[0], ends[1])
	}
}

// walk is members of two circles who do anything at all.
type walk struct {
	*scene
	r         *rand.Rand
	proposals int
	polls     []string // event ids
	acts      []walked
	electors  map[string]int
	told      []string
	look      *sql.DB
}

// walked is a message as it was written.
type walked struct {
	room, who, id string
}

func newWalk(t *testing.T, seed uint64) *walk {
	r := rand.New(rand.NewPCG(seed, 1))
	s := MustSix(t, func(rules *decision.Rules) {
		rules.Cosigners, rules.Early = 1, true
		rules.Names = rules.Method == decision.Majority && seed%2 == 0
		if seed%3 == 0 {
			rules.Seconds = 1
		}
		if seed%4 == 3 {
			rules.Contest = 0
		}
		if seed%5 == 4 {
			rules.Active = 30
		}
	})
	s.engine.settings.Pick = func(n int) int { return r.IntN(n) }
	s.take(storage.RoomIntake{Matrix: liege, Name: "Liège"}, storage.RoomIntake{Matrix: namur, Name: "Namur"})
	return &walk{scene: s, r: r, electors: map[string]int{}, look: s.behind()}
}

func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }

// step does one thing.
func (w *walk) step() {
	switch n := w.r.IntN(100); {
	case n < 74:
		w.write()
	case n < 80:
		w.change()
	case n < 84 && len(w.polls) > 0:
		room := pick(w.r, namur, namur, liege)
		who, poll := w.member(room), pick(w.r, w.polls...)
		w.send(room, w.tap(who, poll, pick(w.r, []string{"pour"}, []string{"contre"}, []string{"A", "B"}, []string{"A", "A"}, []string{"Z"}, nil, []string{"partant"})...), who, "taps")
	case n < 96:
		d := pick(w.r, time.Minute, time.Minute, 40*time.Minute, 3*time.Hour, 7*time.Hour, 26*time.Hour)
		w.now = w.now.Add(d)
		w.told = append(w.told, "+"+d.String())
		if w.r.IntN(4) > 0 {
			w.handle()
		}
	case n < 98:
		w.restart()
	default:
		room, change := pick(w.r, namur, liege), pick(w.r, "join", "leave")
		who := pick(w.r, append(slices.Clone(six), "gilles")...)
		w.told = append(w.told, who+" "+change+" "+room)
		w.take(storage.RoomIntake{Matrix: room, Members: []storage.MemberChange{{Matrix: user(who), Name: who, Membership: change, Since: w.now}}})
	}
}

// member is somebody who can write in a room.
func (w *walk) member(room string) string {
	if who, ok := strings.CutPrefix(strings.TrimSuffix(room, ":test"), "!dm-"); ok {
		return who
	}
	if room == liege {
		return pick(w.r, six[:3]...)
	}
	return pick(w.r, six...)
}

// write has somebody write anything, anywhere.
func (w *walk) write() {
	room := pick(w.r, namur, namur, namur, namur, liege, dm(pick(w.r, six...)), dm(pick(w.r, six...)), dm(pick(w.r, six...)))
	who := w.member(room)
	text := w.words(who)
	if !strings.HasPrefix(room, "!dm") && w.r.IntN(12) > 0 && !strings.HasPrefix(text, "=") {
		text = "!" + text
	}
	text = strings.TrimPrefix(text, "=")
	w.send(room, w.message(who, text), who, text)
}

func (w *walk) send(room string, e storage.Incoming, who, what string) {
	w.told = append(w.told, fmt.Sprintf("%s@%s: %s", who, room, what))
	w.take(storage.RoomIntake{Matrix: room, Events: []storage.Incoming{e}})
	w.acts = append(w.acts, walked{room, who, e.ID})
	if w.r.IntN(6) > 0 {
		w.handle()
	}
}

// change corrects or removes an earlier message.
func (w *walk) change() {
	if len(w.acts) == 0 {
		return
	}
	act := w.acts[max(0, len(w.acts)-1-w.r.IntN(30))]
	e := w.remove(act.who, act.id)
	what := "removes " + act.id
	if w.r.IntN(2) == 0 {
		text := strings.TrimPrefix(w.words(act.who), "=")
		e, what = w.edit(act.who, act.id, "!"+text), "edits "+act.id+" to !"+text
	}
	w.send(act.room, e, act.who, what)
}

// handle does what waits and what is due.
func (w *walk) handle() {
	w.tb.Helper()
	if _, err := w.engine.Drain(w.tb.Context()); err != nil {
		w.tb.Errorf("drain: %v", err)
	}
	if err := w.engine.Tick(w.tb.Context()); err != nil {
		w.tb.Errorf("tick: %v", err)
	}
	w.listen()
}

// listen delivers what waits.
func (w *walk) listen() {
	w.tb.Helper()
	internal := w.engine.catalogue.Text("fr", "error.internal", nil)
	for {
		queue, err := w.store.Outbox(w.tb.Context())
		if err != nil {
			w.tb.Fatal(err)
		}
		if len(queue) == 0 {
			return
		}
		for _, d := range queue {
			w.events++
			id := fmt.Sprintf("$said%d", w.events)
			if d.Op == storage.Poll {
				w.polls = append(w.polls, id)
			}
			if d.Op == storage.Say && d.Text == "" || strings.Contains(d.Text, internal) || strings.Contains(d.Text, "[") {
				w.tb.Errorf("said: %q", d.Text)
			}
			head, _, _ := strings.Cut(d.Text, "\n")
			w.told = append(w.told, "    > "+head)
			if err := w.store.Delivered(w.tb.Context(), d.Txn, id); err != nil {
				w.tb.Fatal(err)
			}
		}
	}
}

func (w *walk) restart() {
	w.told = append(w.told, "restart")
	_ = w.store.Close()
	store, err := storage.Open(w.tb.Context(), storage.Options{
		Path: w.path, Key: make([]byte, storage.KeySize), Now: func() time.Time { return w.now },
	})
	if err != nil {
		w.tb.Fatal(err)
	}
	w.tb.Cleanup(func() { _ = store.Close() })
	w.store = store
	w.engine = New(store, w.engine.catalogue, w.engine.settings, slog.New(slog.NewTextHandler(&w.log, nil)))
	w.handle()
}

// words are what somebody might write; with = before it only ever as an answer.
func (w *walk) words(who string) string {
	r := w.r
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

// moment is one in some days, written out; day is its day.
func (w *walk) moment(days int) string {
	return "jusqu'au " + strings.TrimPrefix(w.day(days), "le ") + " " + pick(w.r, "12h", "18h")
}

func (w *walk) day(days int) string {
	at := w.now.AddDate(0, 0, days)
	months := strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
	return fmt.Sprintf("le %d %s %d", at.Day(), months[at.Month()-1], at.Year())
}

// proposing is a proposal of any kind.
func (w *walk) proposing() string {
	r := w.r
	until := pick(r, "", " "+w.moment(1), " "+w.moment(2), " "+w.moment(3))
	options := "\n- un\n- deux\n- trois"
	return "proposer " + pick(r,
		`action "Une action"`+until, `action "Ensemble" avec Liège`+until, `action "Chacun" avec Liège dans chaque cercle`+until,
		`action "Chacun" avec Namur dans chaque cercle`+until, `action "Consentie" consentement`+until, `action "Consensuelle" consensus`+until,
		`question "Secrète" secret`+until, `question "Tôt" clôture anticipée`+until, `question "Secrète avec Liège" secret avec Liège`+until,
		`greve "Secrète aussi" `+w.day(9)+until, `greve "Ouverte" `+w.day(9)+until+" ouvert",
		`question "Rangée" classement`+until+options, `question "Cochée" approbation secret`+until+options, `question "Cochée" approbation`+until+options,
		`question "Notée" score`+until+options, `question "Points" points`+until+options, `question "Sièges" stv 2`+until+options,
		`question "Dates" dates`+until+"\n- "+w.day(20)+"\n- "+w.day(21), `question "Qui" compte 2`+until, `question "Avis" avis`+until,
		`question "Chaud" sonde`+until, `texte "À revoir"`+until+" revue "+w.day(r.IntN(12)),
	)
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
