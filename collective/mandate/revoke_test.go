package mandate_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"tocsin/collective"
	"tocsin/collective/decision"
	"tocsin/collective/mandate"
)

// proofByHand was made by printf '5eed\\0alice' | sha256sum and so on.
const proofByHand = `seed 5eed
0 0 77d5d96b28f0b23bbd808345f5f31a86c2b25fc1086be17de5b8482eb89ade28 alice
0 1 253a4cafaca5cf2bf9349b5ea63ab5f5a4a96e7e9cb5d51735f1a4d1062b6568 dora
1 0 a23647a0028d83e3ff564fae1563618eaee8069335e7e02c203d3a395b5e4ec7 carla
2 0 54d7de4094181788bd4a40382179183c67a37803419514bf5a1e254b279387f3 bruno
`

func TestLotProof(t *testing.T) {
	lot := mandate.Lot{Seed: "5eed", Candidates: []mandate.Candidate{
		{Name: "alice", Who: member("a")}, {Name: "bruno", Who: member("b"), Has: mandate.TheSame}, {Name: "carla", Who: member("c"), Has: mandate.Another},
		{Name: "dora", Who: member("d"), Turns: 1},
	}}
	if got := lot.Proof(); got != proofByHand {
		t.Errorf("%s", got)
	}
	if lot.Drawn() != member("a") {
		t.Errorf("it fell to %s", lot.Drawn())
	}
	for _, next := range []string{"d", "c", "b", ""} {
		lot.Refuse(lot.Drawn())
		lot.Refuse(member("a")) // once more
		if got := lot.Drawn(); next != "" && got != member(next) || next == "" && got != "" {
			t.Errorf("%q, not %s", got, next)
		}
	}
}

// TestRevokedBy: what gave it takes it back.
func TestRevokedBy(t *testing.T) {
	third := collective.Fraction{Num: 2, Den: 3}
	now := decision.Rules{Method: decision.Consent, Early: true, Seconds: 1, Contest: time.Hour, Open: 72 * time.Hour}
	given := decision.Rules{Method: decision.Majority, Fraction: third, Of: collective.Cast, Quorum: collective.Half(), Secret: true, Open: time.Hour}
	want := decision.Rules{Method: decision.Majority, Fraction: third, Of: collective.Cast, Quorum: collective.Half(), Secret: true, Seconds: 1, Contest: time.Hour, Open: 72 * time.Hour}
	if diff := cmp.Diff(want, mandate.Mandate{Rules: given}.RevokedBy(now)); diff != "" {
		t.Error(diff)
	}
	if err := want.Check(); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(now, mandate.Mandate{Way: mandate.ByLot}.RevokedBy(now)); diff != "" {
		t.Error(diff)
	}
}

func TestEffectReadsBack(t *testing.T) {
	want := mandate.Effect{Mandate: "m1", Does: mandate.Revokes}
	of, err := want.Write()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := mandate.ReadEffect(of); err != nil || got != want {
		t.Errorf("%+v, %v", got, err)
	}
	for _, wrong := range []*decision.Effect{nil, {Kind: "regle"}, {Kind: mandate.EffectKind, With: []byte("{")}} {
		if _, err := mandate.ReadEffect(wrong); err == nil {
			t.Errorf("%+v was read", wrong)
		}
	}
}
