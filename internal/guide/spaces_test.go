package guide

import "testing"

func TestFrenchSpaces(t *testing.T) {
	const text = "Voyez : `Lieu :` et\n« n° 1 » ; bien ?\n\n<!-- talk x\nbot: N° 1 : « a »\n-->\n\n`un\n: deux` : trois"
	const want = "Voyez\u00a0: `Lieu :` et\n«\u00a0n°\u00a01\u00a0»\u00a0; bien\u00a0?\n\n<!-- talk x\nbot: N° 1 : « a »\n-->\n\n`un\n: deux`\u00a0: trois"
	if got := FrenchSpaces(text); got != want {
		t.Errorf("%q", got)
	}
	if got := FrenchSpaces(want); got != want {
		t.Errorf("the second time: %q", got)
	}
}
