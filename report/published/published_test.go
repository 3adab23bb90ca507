package published_test

import (
	"slices"
	"testing"

	"tocsin/report/published"
)

func TestFile(t *testing.T) {
	vote := published.Vote{
		Heading: []string{"Proposition n° 7 : où se réunir ?", "", "Recompter : tocsin tally -method schulze"},
		Options: []string{"Liège", "Namur # centre", "La\nPanne\r\n3: C"},
		Ballots: []published.Line{
			{1, "B>A", "loutre-calme"}, {2, "A", "papier"}, {1, "abstention", "arbre-vif"}, {3, "A", "papier"}, {1, "B", "papier"},
			{1, "illisible", ""}, {0, "C", "personne"},
		},
	}
	want := `# Proposition n° 7 : où se réunir ?
#
# Recompter : tocsin tally -method schulze
# A = Liège
# B = Namur # centre
# C = La Panne 3: C
0: A
0: B
0: C
1: illisible
1: abstention # arbre-vif
1: B>A # loutre-calme
5: A # papier
1: B # papier
`
	if got := string(vote.File()); got != want {
		t.Errorf("%s\nexpected\n%s", got, want)
	}
	slices.Reverse(vote.Ballots)
	if got := string(vote.File()); got != want {
		t.Errorf("another order gives\n%s", got)
	}
}

func TestDigest(t *testing.T) {
	if got := published.Digest([]byte("abc")); got != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" {
		t.Error(got)
	}
}
