package storage_test

import (
	"strings"
	"testing"

	"tocsin/internal/pgtest"
	"tocsin/storage"
)

// TestUnmaskedWordsAreNowhere follows personal data through every way in which it can be told:
// the attacker has the disk, with what is erased in it, the key and the log.
func TestUnmaskedWordsAreNowhere(t *testing.T) {
	c := newCounter(t)
	tell := func(room string, member int, text string) { t.Helper(); c.take(room, c.message(member, text)) }
	told := c.message(1, "!signaler à Liège la mutuelle ne répond plus, 3 appels, "+client)
	c.take(liege, told)
	tell(liege, 1, "10 "+client+" attend")
	tell(liege, 1, "oui citer")
	c.take(liege, c.edit(1, told.ID, "!signaler à Liège la mutuelle ne répond plus, 5 appels, "+client))
	tell(liege, 1, "!signalements 1 corriger la mutuelle ne répond plus à "+client)
	tell(liege, 2, "!signalr la banque a fermé son guichet, "+client)
	for _, text := range []string{"!signaler", "banque", "guichet fermé", "passer", "passer", client + " attend", "oui"} {
		tell(liege, 3, text)
	}
	private := c.message(4, "la banque a fermé son guichet, "+client)
	c.take(dm(4), private)
	c.take(dm(4), c.edit(4, private.ID, "la banque a fermé son guichet, 2 appels, "+client))
	tell(dm(4), 4, "oui citer")
	tell(dm(5), 5, "info : la mutuelle ne répond plus, perte de revenu pour "+client)
	tell(dm(6), 6, "relire 1 la dame attend, "+client)
	tell(dm(6), 6, "vote 1 pour") // a secret one: a question follows
	tell(dm(6), 6, "relire 1 la dame attend, "+client)
	tell(dm(6), 6, "annuler")
	tell(dm(6), 6, "proposer action")
	c.take(dm(6), c.message(6, "!signaler"), c.message(6, "banque"), c.message(6, client+" attend"))
	if reports := c.reports(); reports < 3 {
		t.Errorf("%d reports were told", reports)
	}
}

// TestLateWordsAreMaskedToo: the key of a message came after it.
func TestLateWordsAreMaskedToo(t *testing.T) {
	for room, text := range map[string]string{liege: "!signaler la banque a fermé son guichet, " + client, dm(1): "la banque a fermé, " + client} {
		c := newCounter(t)
		late := c.message(1, "")
		late.Kind, late.Body = storage.Undecrypted, storage.Body{Raw: "{}", Session: "s"}
		c.take(room, late)
		waiting, err := c.store.Waiting(t.Context())
		if err != nil || len(waiting) != 1 {
			t.Fatal(waiting, err)
		}
		if err := c.store.Decrypted(t.Context(), waiting[0], c.message(1, text)); err != nil {
			t.Fatal(err)
		}
		c.look("its key has come")
		if said := c.take(room); !strings.Contains(said, "Mme [nom]") && !strings.Contains(said, "région") {
			t.Errorf("%q", said)
		}
	}
}

// TestTheSearchFindsWhatIsNotMasked: on its way in, and in what was said of it. The words of
// other commands stay as they are, so they are the marker.
func TestTheSearchFindsWhatIsNotMasked(t *testing.T) {
	pgtest.Skip(t, "it reads the file of the database")
	c := newCounter(t)
	marker := c.message(1, `!proposer action "Pour `+client+`"`)
	if err := c.store.Take(t.Context(), storage.Intake{Rooms: []storage.RoomIntake{{Matrix: liege, Events: []storage.Incoming{marker}}}}); err != nil {
		t.Fatal(err)
	}
	if waits := c.finds(); len(waits) < len(clientParts) {
		t.Errorf("of what waits it finds %q", waits)
	}
	if _, err := c.engine.Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
	if finds := strings.Join(c.finds(), "\n"); !strings.Contains(finds, `{"op":"say"`) {
		t.Errorf("of what is said it finds %.500q", finds)
	}
	c.log.WriteString(client)
	if finds := strings.Join(c.finds(), "\n"); strings.Count(finds, "on the log") != len(clientParts) {
		t.Errorf("of the log it finds %.500q", finds)
	}
}
