package commands

import (
	"strings"
	"testing"
)

// chatter is what people say to each other while they meet, and none of Tocsin's business.
const chatter = `on mange quand ?
pause ?
on fait une pause ?
suivant ?
présent ?
la parole est à qui ?
je reprends la parole après
prochaine pause à 16h
pause café dans 10 minutes
c'est qui le suivant
au suivant on en reparle
point suivant c'est le budget non ?
je suis là dans 5 minutes
je suis là depuis ce matin moi
présents : il manque du monde
présent simple ou futur
bonne idée !
une idée comme ça : et si on sortait
décision difficile
la décision : elle est prise
les infos : voir le lien
tâche de ne pas oublier
https://visio.example/a:b
19:30 au café
réponse à Karim : oui
je réponds plus tard
on reprend quand
on passe au point 3 ou pas
annuler la note de restaurant
merci !
+1
👍
oui
non
ok
Alice, tu m'entends ?
en ligne ça coupe
à distance c'est dur
wie is er aanwezig?
ik ben er zo
volgende week dan
pauze om acht uur
wat is het volgende punt?
antwoord komt morgen
het besluit is al genomen
taak van iedereen
het woord is aan jou
wer ist anwesend?
ich bin da drüben
nächste Woche geht nicht
Pause machen wir später
die Entscheidung steht fest
Antwort kommt per Mail
weiter so
Hand aufs Herz
next week is better
here we go again
present company excepted
hand me the mic
pause for thought
response time is slow
a decision is a decision
can you hear me
what's the next item?
let's move on to lunch`

// TestChatterIsNotOverheard: of what people say to each other nothing is taken for Tocsin.
func TestChatterIsNotOverheard(t *testing.T) {
	s := MustScene(t)
	for line := range strings.SplitSeq(chatter, "\n") {
		if s.engine.Overheard(line) {
			key, rest := s.engine.spoken(line)
			t.Errorf("%q is taken as %s %q", line, key, rest)
		}
	}
}

// TestWordsOfAnAssembly: they work as phones write them: with a capital letter, without
// accents, with a dot.
func TestWordsOfAnAssembly(t *testing.T) {
	s := MustScene(t)
	for key, lines := range map[string]string{
		speakKey: "parole|Parole|PAROLE.|parole !|Je demande la parole|parole Dina|Parole Dina et +Fatima|point d'ordre|Point d’ordre.|reponse directe|het woord|Wortmeldung|floor|point of order",
		nextKey:  "suivant|Suivant.|suivante|volgende|nächste|naechste|next|Next!",
		itemKey:  "point suivant|Point suivant.|volgend punt|nächster Punkt|next item",
		comeKey:  "présent|present|Présente.|PRESENTE|je suis la|présents Dina, Emil et +Fatima en ligne|aanwezig|anwesend|i'm here|I’m here",
		noteKey:  "décision : on ferme|Decision: on ferme|DÉCISION: on ferme ?|- tâche : @dina affiches|info: rien|idée : et si ?|annuler note|besluit: ja|Beschluss: ja|todo: posters",
		meetKey:  "pause|Pause.|reprise|on reprend|pauze|es geht weiter|let's take a break",
	} {
		for line := range strings.SplitSeq(lines, "|") {
			if got, _ := s.engine.spoken(line); got != key {
				t.Errorf("%q is taken as %q, want %s", line, got, key)
			}
		}
	}
	for _, line := range []string{"", "   ", ":", "parole " + strings.Repeat("Dina ", 400), "décision : " + strings.Repeat("x", maxOverheard)} {
		if s.engine.Overheard(line) {
			t.Errorf("%.40q is taken", line)
		}
	}
}

// TestNamesWithoutCapitals: what may be names is looked at, and taken where it is.
func TestNamesWithoutCapitals(t *testing.T) {
	s := MustSix(t, nil)
	s.in(namur, "alice", "!ag maintenant")
	for line, taken := range map[string]bool{
		"parole alice": true, "présents bruno": true, "présents : bruno, alice": true,
		"parole d'honneur": false, "parole donnée, parole tenue": false, "présents nombreux": false, "parole libre": false,
		"présents bruno, xavier": false, "parole bruno ?": false,
	} {
		if said := s.in(namur, "alice", line); (said != "") != taken {
			t.Errorf("%s: %q", line, said)
		}
	}
}

// TestOnlyWhereAnAssemblyIsUnderWay: the words mean nothing before and after.
func TestOnlyWhereAnAssemblyIsUnderWay(t *testing.T) {
	s := MustSix(t, nil)
	quiet := func(when string) {
		for _, line := range []string{"parole", "suivant", "présent", "pause", "décision : on ferme"} {
			if said := s.in(namur, "alice", line); said != "" {
				t.Errorf("%s: %s is answered %q", when, line, said)
			}
		}
	}
	quiet("before")
	s.in(namur, "alice", "!ag maintenant")
	for _, line := range strings.Split(chatter, "\n")[:12] {
		if said := s.in(namur, "alice", line); said != "" {
			t.Errorf("%s is answered %q", line, said)
		}
	}
	s.in(namur, "alice", "!ag clore")
	quiet("after")
}
