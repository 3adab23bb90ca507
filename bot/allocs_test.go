package bot

import (
	"testing"

	"tocsin/internal/raced"
	"tocsin/storage"
)

// renderAllocs is what writing a result as an event may allocate: measured, and a quarter more.
const renderAllocs = 56

func TestAllocsOfRendering(t *testing.T) {
	raced.Skip(t)
	d := storage.Delivery{Outgoing: storage.Outgoing{Op: storage.Say, ReplyTo: "$1", Text: `N° 12 adoptée · Grève numérique du 1er au 5 décembre
✓ Participation : 31 membres sur 43 (il en fallait 22)
✓ Pour : 24 sur 29 exprimés (il en fallait 20)
Contre 5, abstention 2. N'ont pas voté 12, dont 1 bulletin arrivé trop tard.
Contester : ` + "`!contester 12`" + `, jusqu'à demain 18 h. Porter la suite : ` + "`!action 12 je porte`"}}
	got := testing.AllocsPerRun(100, func() {
		if _, _, ok := render(d); !ok {
			t.Fatal("it is not said")
		}
	})
	t.Logf("%.0f allocations", got)
	if got > renderAllocs {
		t.Errorf("%.0f allocations, at the most %d", got, renderAllocs)
	}
}
