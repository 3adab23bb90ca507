package commands_test

import (
	"testing"

	"tocsin/transcript"
)

// TestALetterMovesTwiceAtOnce: its total is planned once, however often it is closed and
// opened again in one moment.
func TestALetterMovesTwiceAtOnce(t *testing.T) {
	c, err := transcript.Parse([]byte(`Une lettre.
-- règles --
  texte: {secret: no}
-- room Liège: alice, bruno, chloe --
alice: !action lettre ouverte "Rouvrez"
alice: !lettre 1 texte Rouvrez.
alice: !action 1 proposer
alice: !vote 1 pour
bruno: !vote 1 pour
chloe: !vote 1 pour
+72h
alice: !lettre 1 ouvrir
alice: !lettre 1 clore
alice: !lettre 1 rouvrir
+1h
`))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := transcript.Run(newMemory(t, c), c); err != nil {
		t.Fatal(err)
	}
}
