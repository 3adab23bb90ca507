package e2e_test

import (
	"context"
	"fmt"
	"strings"

	"tocsin/collective/decision"
)

// assembled are the members of a large circle, with names that no log has by chance.
var assembled = strings.Fields(`
	Abélard Aldegonde Ambroise Bérengère Boniface Cunégonde Dagobert Éleuthère Évariste Fulbert
	Gontran Hildegarde Isabeau Léocadie Mélisande Népomucène Odilon Pélagie Philomène Radegonde
	Rosalinde Scholastique Sidonie Théodule Ursuline Valburge Wandrille Yolande Zénobie Zéphyrin
`)

// What some of the electors do besides voting.
const (
	changing = 3 // the first ones change their minds
	lends    = 5 // the phrase of this one is tried by the two before
	offered  = 6 // takes the phrase that the bot offers
)

// elector is somebody who can vote in secret.
type elector struct {
	*direct
	written string          // the phrase, as its owner writes it
	choice  decision.Choice // the last one
	first   decision.Choice // the one before, of those who change their minds
	borrows bool            // tries somebody else's phrase before
	guided  bool            // is asked for one thing after the other
	offered bool
	lender  *elector
}

// electors gives everybody a phrase and a mind. None of the words is one that the bot
// offers.
func electors(chats []*direct) []*elector {
	nouns := strings.Fields("Caravelle Grenouille Marjolaine Tamarinier Pervenche Estafette Charançon Libellé Sauterelle Girouette")
	adjectives := strings.Fields("intrépide véritable fondamentale")
	all := make([]*elector, len(chats))
	for i, d := range chats {
		e := &elector{direct: d, choice: decision.For, guided: i%2 == 0, borrows: i == lends-1 || i == lends-2, offered: i == offered}
		e.written = nouns[i%len(nouns)] + []string{" ", "-"}[i%2] + adjectives[i/len(nouns)]
		if i >= 19 {
			e.choice = decision.Against
		}
		if i >= 25 {
			e.choice = decision.Abstain
		}
		if i < changing {
			e.first = decision.Majority.Choices()[1+i%2]
		}
		all[i] = e
	}
	for _, e := range all {
		e.lender = all[lends]
	}
	return all
}

// What the bot says of a ballot that it took.
const (
	counted = "✓ N° 1 : votre bulletin est dans l'urne"
	changed = "✓ N° 1 : votre bulletin est changé, sous les mêmes deux mots"
)

// vote gives a ballot in one line or in several, and perhaps changes it.
func (e *elector) vote(ctx context.Context) error {
	switch {
	case e.offered:
		return e.voteAsOffered(ctx)
	case e.borrows:
		return e.follow(ctx,
			line{fmt.Sprintf("vote 1 %s %s", e.choice, e.lender.written), "Ces deux mots sont déjà pris"},
			line{e.written, counted})
	case e.first != "" && e.guided:
		return e.follow(ctx, append(e.step(e.first, counted), e.step(e.choice, changed)...)...)
	case e.first != "":
		return e.follow(ctx, e.inOne(e.first, counted), e.inOne(e.choice, changed))
	case e.guided:
		return e.follow(ctx, e.step(e.choice, counted)...)
	}
	return e.follow(ctx, e.inOne(e.choice, counted))
}

func (e *elector) inOne(choice decision.Choice, hears string) line {
	return line{fmt.Sprintf("vote 1 %s %s", choice, e.written), hears}
}

// step gives a ballot step by step.
func (e *elector) step(choice decision.Choice, hears string) []line {
	ask := "Choisissez deux mots que vous retiendrez"
	if hears == changed {
		ask = "Vous avez déjà voté. Pour changer votre bulletin"
	}
	return []line{{"vote 1", "1 · pour\n2 · contre\n3 · abstention"}, {string(choice), ask}, {e.written, hears}}
}

// voteAsOffered takes the phrase that the bot proposes.
func (e *elector) voteAsOffered(ctx context.Context) error {
	if err := e.follow(ctx, line{"vote 1 " + string(e.choice), "Choisissez deux mots"}); err != nil {
		return err
	}
	offer, err := e.ask(ctx, "oui")
	if err != nil {
		return err
	}
	offer, found := strings.CutPrefix(offer, "Par exemple : ")
	words, _, whole := strings.Cut(offer, ".")
	if !found || !whole {
		return fmt.Errorf("offered %q", offer)
	}
	e.written = words
	return e.follow(ctx, line{e.written, counted})
}
