package recount

import (
	"errors"
	"strings"

	"tocsin/collective/tally"
)

// Explain says in French what is wrong and what to do about it, for an error of
// tally.Parse or tally.Count; file is where the ballots came from. It returns false
// for an error that is of another kind, such as one of reading.
func Explain(err error, file string) (what, todo string, ok bool) {
	var line *tally.LineError
	for _, e := range explanations() {
		if !errors.Is(err, e.err) {
			continue
		}
		what = e.what
		if errors.As(err, &line) {
			what = where(file, line) + ": " + what
			if line.Text != "" {
				what += " : « " + line.Text + " »"
			}
		}
		return what + ".", e.todo, true
	}
	return "", "", false
}

func where(file string, line *tally.LineError) string { return file + ":" + whole(int64(line.Line)) }

// MethodNames lists the methods as they are written on the command line.
func MethodNames() string {
	var list []string
	for _, m := range tally.Methods() {
		list = append(list, string(m))
	}
	return strings.Join(list, ", ")
}

type explanation struct {
	err        error
	what, todo string
}

func explanations() []explanation {
	return []explanation{
		{tally.ErrMethod, "la méthode manque ou n'existe pas", "choisissez-en une : " + MethodNames() + "."},
		{tally.ErrSeats, "le nombre de sièges manque, ou dépasse celui des candidatures", "ajoutez par exemple -seats 3."},
		{tally.ErrOneSeat, "cette méthode ne pourvoit qu'un siège", "ôtez -seats, ou prenez -method stv."},
		{tally.ErrBase, "base inconnue", "choisissez -of exprimes, votants ou electorat."},
		{tally.ErrElectorate, "l'électorat manque, ou compte moins de personnes que de bulletins",
			"ajoutez par exemple -electorate 43."},
		{tally.ErrTies, "il y a trop d'égalités pour essayer tous les cas",
			"le résultat reste ouvert ; un second vote entre moins d'options le tranche."},
		{tally.ErrUTF8, "ce n'est pas du texte UTF-8", "enregistrez le fichier en UTF-8."},
		{tally.ErrLong, "la ligne est trop longue", "coupez-la."},
		{tally.ErrColon, "il manque les deux-points après le nombre de bulletins", "écrivez par exemple 42: A>B>C."},
		{tally.ErrCount, "le nombre de bulletins n'est pas un nombre entier", "écrivez par exemple 42: A>B>C."},
		{tally.ErrTooMany, "plus de bulletins qu'on n'en peut compter", "vérifiez les nombres de bulletins."},
		{tally.ErrComment, "le # commence-t-il une remarque, ou est-il dans un nom",
			"une remarque s'écrit « # » avec une espace de part et d'autre ; un nom n'a pas de #."},
		{tally.ErrName, "un nom manque, est trop long ou a des caractères invisibles", "écrivez un nom de chaque côté de > = ou la virgule."},
		{tally.ErrReserved, "ce n'est pas le nom d'une candidature", "abstention et illisible sont seuls sur leur ligne : 3: abstention."},
		{tally.ErrSeparator, "un caractère qui sépare est dans un nom, ou ce bulletin est d'une autre méthode",
			"un classement s'écrit A>B=C, des approbations A,B, des notes ou des points A:5, B:3, une majorité pour."},
		{tally.ErrAccent, "un accent est un caractère à part", "écrivez la lettre accentuée en un seul caractère (NFC)."},
		{tally.ErrCase, "deux noms ne diffèrent que par des majuscules", "écrivez toujours le même."},
		{tally.ErrTwice, "la même candidature est deux fois sur le bulletin", "ôtez l'une des deux, ou comptez-le comme illisible."},
		{tally.ErrTie, "cette méthode ne compte pas d'égalité sur un bulletin", "classez strictement, ou prenez -method schulze ou ranked-pairs."},
		{tally.ErrPoints, "ce n'est pas un nom et une note de 0 à 5", "écrivez par exemple 42: A:5, B:3."},
		{tally.ErrDots, "ce n'est pas un nom et un nombre de points, de 0 à 100", "écrivez par exemple 42: A:7, B:3."},
		{tally.ErrBlank, "le bulletin ne choisit rien", "écrivez abstention ou illisible."},
		{tally.ErrCandidates, "trop de candidatures", "256 au plus."},
		{tally.ErrEmpty, "aucune candidature", "une ligne s'écrit par exemple 42: A>B>C."},
		{tally.ErrElection, "ces bulletins ne peuvent pas être comptés", "vérifiez les nombres de bulletins."},
	}
}
