package storage

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

func ghosts(old map[string]bool, data []byte) int {
	n := 0
	for text := range old {
		for i := 0; i+24 <= len(text); i += 24 {
			if bytes.Contains(data, []byte(text[i:i+24])) {
				n++
				break
			}
		}
	}
	return n
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
	a, b := MustProposal(t, s, c, room), MustProposal(t, s, c, room)
	old, cur := map[string]bool{}, map[string]bool{}
	inbox := map[string]bool{}
	outb := map[string]bool{}
	pend := []string{}
	txns := []string{}
	total := [3]int{}
	for i := range 600 {
		m := names[rand.IntN(40)]
		id := fmt.Sprintf("$%d", i)
		says(t, s, command(c, id, m))
		var body string
		s.db.Raw("SELECT body FROM inbox WHERE event_id = ?", id).Scan(&body)
		inbox[body] = true
		pend = append(pend, id)
		mid := MustMember(t, s, m)
		p := []string{a.ID, b.ID}[i%2]
		MustDo(t, s, func(t *Tx) error {
			_, err := t.CastSecret(p, mid, SecretBallot{Phrase: "tambour " + m[1:4], Choice: "pour"})
			if err != nil {
				return err
			}
			for _, id := range pend {
				if err := t.Handled(id, "vote", "secret:"+p); err != nil {
					return err
				}
			}
			pend = nil
			txn, err := t.Send(room, id, 0, Outgoing{Op: Say, Text: "ok"})
			txns = append(txns, txn)
			return err
		})
		s.db.Raw("SELECT body FROM outbox WHERE cause = ?", id).Scan(&body)
		outb[body] = true
		if i%3 == 0 {
			for _, x := range txns {
				s.Delivered(t.Context(), x, "$e"+x)
			}
			txns = nil
			MustDo(t, s, func(t *Tx) error { t.veil(); return nil })
			f, _ := os.ReadFile(path)
			total[2] += ghosts(outb, f)
		}
		for x := range cur {
			old[x] = true
		}
		cur = map[string]bool{}
		for _, r := range MustRows(t, s, "secret_ballots") {
			cur[r["ballot"].(string)] = true
			delete(old, r["ballot"].(string))
		}
		f, _ := os.ReadFile(path)
		w, _ := os.ReadFile(path + "-wal")
		f = append(f, w...)
		g, h := ghosts(old, f), ghosts(inbox, f)
		total[0] += g
		total[1] += h
		old = map[string]bool{}
	}
	t.Log(total)
}
