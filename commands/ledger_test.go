package commands

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"tocsin/collective"
	"tocsin/collective/journal"
	"tocsin/storage"
)

var wholePrints = regexp.MustCompile(`(?:[0-9a-f]{4} ){15}[0-9a-f]{4}`)

// TestOneEntryInFull says who, when, what, why, by what, and how it hangs on the one before.
func TestOneEntryInFull(t *testing.T) {
	s := MustSix(t, nil)
	s.named()
	s.in(namur, "alice", `!proposer question "Mardi ?" jusqu'à demain 18h`)
	s.wait(28 * time.Hour)
	s.in(dm("bruno"), "bruno", "contester 1 je ne retrouve pas mon bulletin, appelez le 0478/12.34.56")
	first := s.in(namur, "chloé", "!journal 1")
	wantSaid(t, first, "Entrée 1 du journal · ", "lundi 24 novembre à 14 h", "Alice a fait la proposition n° 1", "Ce qui y est dit : « Mardi ? »",
		"Voir : `!résultat 1`", "Par la commande `!proposer`", "Empreinte entière : ", "C'est la première entrée")
	second := s.in(namur, "chloé", "!journal 2")
	wantSaid(t, second, "Le vote n° 1 est clos : ", "Sans commande", "Celle d'avant : "+wholePrints.FindString(first))
	third := s.in(dm("chloé"), "chloé", "journal Namur 3")
	wantSaid(t, third, "Quelqu'un a contesté le résultat du n° 1", "je ne retrouve pas mon bulletin, appelez le [téléphone]",
		"Qui l'a fait ne s'écrit pas au journal", "Par la commande `contester`", "Voir : `résultat 1`")
	if strings.Contains(third, "Bruno") {
		t.Errorf("who contests is told: %s", third)
	}
}

// TestHeadAndVerify: what a member wrote down is found again, with how much followed.
func TestHeadAndVerify(t *testing.T) {
	s := MustSix(t, nil)
	s.named()
	s.in(namur, "alice", `!proposer question "Mardi ?" jusqu'à demain 18h`)
	s.in(namur, "alice", `!tâche affiches pour vendredi`)
	head := s.in(namur, "chloé", "!journal empreinte")
	wantSaid(t, head, "Journal : 2 entrées, empreinte ", "Notez les quatre premiers groupes")
	whole := wholePrints.FindString(head)
	wantSaid(t, s.in(namur, "chloé", "!journal vérifier "+whole), "2 entrées", "celle de la dernière entrée")
	s.in(namur, "bruno", `!tâche 1 je prends`)
	wantSaid(t, s.in(dm("chloé"), "chloé", "journal Namur vérifier "+strings.ToUpper(whole[:19])), "3 entrées", "celle de l'entrée 2 ; 1 a suivi")
	wantSaid(t, s.in(namur, "chloé", "!journal vérifier "+other(whole)), "n'est nulle part")
}

// other is a hash with another first digit.
func other(hash string) string {
	if hash[0] == '0' {
		return "1" + hash[1:]
	}
	return "0" + hash[1:]
}

// TestTamperedLedgerIsNamed: what somebody did to the database is said, and where.
func TestTamperedLedgerIsNamed(t *testing.T) {
	for query, said := range map[string]string{
		"UPDATE journal SET act = 'withdraw' WHERE seq = 1": "l'entrée 1 ne suit pas de celle d'avant",
		"UPDATE journal SET member_id = 'x' WHERE seq = 2":  "l'entrée 2 ne suit pas",
		"DELETE FROM journal WHERE seq = 2":                 "l'entrée 2 manque",
		"UPDATE journal SET detail = 'AAAA' WHERE seq = 1":  "le texte de l'entrée 1 n'est pas celui",
		"UPDATE journal SET seq = 0 WHERE seq = 1":          "à la place de l'entrée 1, il y en a une autre",
	} {
		s := MustSix(t, nil)
		s.named()
		s.in(namur, "alice", `!proposer question "Mardi ?" jusqu'à demain 18h`)
		s.in(namur, "alice", `!tâche affiches pour vendredi`)
		s.in(namur, "bruno", `!tâche 1 je prends`)
		if _, err := s.behind().Exec(query); err != nil {
			t.Fatal(err)
		}
		wantSaid(t, s.in(namur, "chloé", "!journal vérifier"), "✗ Le journal a été changé", said)
		wantSaid(t, s.in(namur, "chloé", "!journal"), "Journal · ", "a pris la tâche n° 1")
	}
	s := MustSix(t, nil)
	s.named()
	s.in(namur, "alice", `!tâche affiches pour vendredi`)
	s.in(namur, "bruno", `!tâche 1 je prends`)
	known := wholePrints.FindString(s.in(namur, "chloé", "!journal empreinte"))
	if _, err := s.behind().Exec("DELETE FROM journal WHERE seq = 2"); err != nil {
		t.Fatal(err)
	}
	wantSaid(t, s.in(namur, "chloé", "!journal vérifier"), "✓")
	wantSaid(t, s.in(namur, "chloé", "!journal vérifier "+known), "coupé ou récrit")
}

// TestNamesInTheLedger: members of the circle by name, others and those who have gone by none.
func TestNamesInTheLedger(t *testing.T) {
	s := MustSix(t, nil)
	s.named()
	s.in(namur, "alice", `!tâche affiches pour vendredi`)
	s.in(namur, "bruno", `!tâche 1 je prends`)
	s.take(storage.RoomIntake{Matrix: namur, Members: []storage.MemberChange{{Matrix: user("bruno"), Membership: "leave", Since: s.now}}})
	if _, err := s.behind().Exec("DELETE FROM members WHERE id = (SELECT member_id FROM journal WHERE act = 'new-task')"); err != nil {
		t.Fatal(err)
	}
	said := s.in(namur, "chloé", "!journal")
	wantSaid(t, said, "Une personne partie a noté la tâche n° 1", "Une personne qui n'est pas dans ce cercle a pris la tâche n° 1")
	if strings.Contains(said, "Alice") || strings.Contains(said, "Bruno") {
		t.Error(said)
	}
	s.enter("!autre:test", storage.Circle, "gilles")
	s.enter(dm("gilles"), storage.Direct, "gilles")
	for _, text := range []string{"journal", "journal 1", "journal tâche 1", "journal empreinte", "journal fichier"} {
		if said := s.in(dm("gilles"), "gilles", text); strings.Contains(said, "tâche n° 1") || wholePrints.MatchString(said) {
			t.Errorf("%s: somebody else reads %s", text, said)
		}
	}
}

// TestAnActToCome: what a later version recorded reads as its slug, and hides nothing else.
func TestAnActToCome(t *testing.T) {
	s := MustSix(t, nil)
	s.named()
	s.in(namur, "alice", `!tâche affiches pour vendredi`)
	circle := s.roomID(namur)
	if err := s.store.Do(t.Context(), func(tx *storage.Tx) error {
		all, err := tx.JournalEntries(circle)
		if err != nil {
			return err
		}
		return tx.Record(storage.Entry{Circle: circle, Act: "sing-song", Ref: all[0].Ref, Detail: "la la"})
	}); err != nil {
		t.Fatal(err)
	}
	wantSaid(t, s.in(namur, "chloé", "!journal"), "2 · lundi 24 nov. 14 h · Tocsin : sing-song\n", "1 · lundi")
	full := s.in(namur, "chloé", "!journal 2")
	wantSaid(t, full, "Tocsin : sing-song")
	if strings.Contains(full, "la la") {
		t.Error(full)
	}
}

// TestLedgerFile: what the circle is given verifies, without words that are not to be read.
func TestLedgerFile(t *testing.T) {
	s := MustSix(t, nil)
	s.named()
	s.in(namur, "alice", `!proposer question "Chez Mme Diallo ?" jusqu'à demain 18h`)
	s.in(namur, "alice", `!tâche affiches pour vendredi`)
	head := strings.ReplaceAll(wholePrints.FindString(s.in(namur, "chloé", "!journal empreinte")), " ", "")
	for _, d := range s.deliveries(namur, s.message("chloé", "!journal fichier")) {
		if d.Op != storage.Attach {
			continue
		}
		file := string(d.File.Data)
		chain, err := journal.Verify(strings.NewReader(file), journal.Print(head))
		if err != nil || chain.Found != 2 || chain.Entries != 2 {
			t.Errorf("%+v, %v", chain, err)
		}
		if !strings.Contains(file, `"detail":"Chez Mme [name] ?"`) || strings.Contains(file, "Alice") || d.File.Name != "journal.jsonl" {
			t.Errorf("%s: %s", d.File.Name, file)
		}
		return
	}
	t.Error("no file")
}

// TestOnesOwnEntriesToTheEnd: between what somebody did there may be hundreds of rows that have no name now and
// had one when they were recorded; page after page one comes to the first.
func TestOnesOwnEntriesToTheEnd(t *testing.T) {
	s := MustSix(t, nil)
	s.named()
	circle, alice := s.roomID(namur), collective.MemberID("")
	for i := range 14 {
		s.in(namur, "alice", fmt.Sprintf(`!tâche "affiche %d" pour vendredi`, i))
	}
	s.inTx(func(tx *storage.Tx) error {
		all, err := tx.Journal(circle, storage.JournalFilter{Limit: 1})
		alice = all[0].Member
		for range 2*entriesRead + 50 {
			err = errors.Join(err, tx.Record(storage.Entry{Circle: circle, Member: alice, Act: "vote", Ref: "p"}))
		}
		return err
	})
	s.in(namur, "alice", `!tâche "dernière" pour vendredi`)
	seen, next := 0, "!journal @alice"
	for range 5 {
		said := s.in(namur, "bruno", next)
		seen += strings.Count(said, "Alice a noté la tâche")
		more := regexp.MustCompile("les mêmes mots, puis `(avant \\d+)`").FindStringSubmatch(said)
		if more == nil {
			break
		}
		next = "!journal @alice " + more[1]
	}
	if seen != 15 {
		t.Errorf("%d of 15 are shown; the last page was asked for by %s", seen, next)
	}
}
