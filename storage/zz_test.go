package storage

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

type ghostSet map[string]string

func (g ghostSet) add(text string) {
	for i := 0; i+16 <= len(text); i += 16 {
		g[text[i:i+16]] = text
	}
}
func (g ghostSet) del(text string) {
	for i := 0; i+16 <= len(text); i += 16 {
		delete(g, text[i:i+16])
	}
}
func (g ghostSet) in(data []byte) int {
	found := map[string]bool{}
	for i := 0; i+16 <= len(data); i++ {
		if x, ok := g[string(data[i:i+16])]; ok {
			found[x] = true
		}
	}
	return len(found)
}

func TestZZGhost(t *testing.T) {
	path, c := filepath.Join(t.TempDir(), "tocsin.db"), newClock(t)
	s := MustOpen(t, path, c)
	var names []string
	for i := range 40 {
		names = append(names, fmt.Sprintf("@m%02d:test", i))
	}
	MustTake(t, s, circle(c, "!liege:test", names...))
	room := MustRoom(t, s, "!liege:test").ID
	a, b, d := MustProposal(t, s, c, room), MustProposal(t, s, c, room), MustProposal(t, s, c, room)
	old, cur, inbox, outb, draft := ghostSet{}, ghostSet{}, ghostSet{}, ghostSet{}, ghostSet{}
	total := map[string]int{}
	ev := 0
	for i := range 300 {
		var evs []string
		in := RoomIntake{Matrix: "!liege:test"}
		for range 1 + rand.IntN(20) {
			ev++
			m := names[rand.IntN(40)]
			e := command(c, fmt.Sprintf("$%d", ev), m)
			e.Body.Text = strings.Repeat("x", rand.IntN(300)*rand.IntN(2)*rand.IntN(3))
			in.Events = append(in.Events, e)
			evs = append(evs, e.ID)
		}
		MustTake(t, s, in)
		for _, r := range MustRows(t, s, "inbox") {
			inbox.add(r["body"].(string))
		}
		rand.Shuffle(len(evs), func(i, j int) { evs[i], evs[j] = evs[j], evs[i] })
		for len(evs) > 0 {
			n := 1 + rand.IntN(len(evs))
			batch := evs[:n]
			evs = evs[n:]
			MustDo(t, s, func(tx *Tx) error {
				for _, id := range batch {
					m := names[rand.IntN(40)]
					mid := MustMemberIn(t, tx, m)
					p := []string{a.ID, b.ID, d.ID}[rand.IntN(3)]
					tx.CastSecret(p, mid, SecretBallot{Phrase: "tambour " + m[1:4], Choice: "pour"})
					tx.Handled(id, "vote", "secret:"+p)
					tx.Send(room, id, 0, Outgoing{Op: Say, Text: strings.Repeat("ok", rand.IntN(300))})
					if rand.IntN(3) == 0 {
						tx.SaveDialog(room, mid, "vote", strings.Repeat("x", rand.IntN(300)))
					} else {
						tx.EndDialog(room, mid)
					}
				}
				if rand.IntN(10) == 0 {
					tx.EmptyBox([]string{a.ID, b.ID, d.ID}[rand.IntN(3)])
					tx.exec("x", "DELETE FROM turnout")
				}
				tx.veil()
				return nil
			})
			chk := func() {
				for _, x := range []struct {
					g     ghostSet
					table string
					col   string
				}{{old, "secret_ballots", "ballot"}, {inbox, "inbox", "body"}, {outb, "outbox", "body"}, {draft, "dialogs", "draft"}} {
					var rows []string
					s.db.Raw("SELECT " + x.col + " FROM " + x.table).Scan(&rows)
					for _, r := range rows {
						x.g.del(r)
					}
					f, _ := os.ReadFile(path)
					w, _ := os.ReadFile(path + "-wal")
					total[x.table] += x.g.in(append(f, w...))
					clear(x.g)
					for _, r := range rows {
						x.g.add(r)
					}
				}
			}
			chk()
			q, _ := s.Outbox(t.Context())
			for len(q) > 0 && rand.IntN(12) > 0 {
				s.Delivered(t.Context(), q[0].Txn, "$e"+q[0].Txn)
				q, _ = s.Outbox(t.Context())
			}
			MustDo(t, s, func(t *Tx) error { t.veil(); return nil })
			chk()
		}
		_ = i
	}
	_ = cur
	t.Log(total, ev)
}
