package telling_test

import (
	"testing"

	"tocsin/collective/incident"
	"tocsin/collective/incident/telling"
)

func TestParseValue(t *testing.T) {
	tests := map[incident.Measure]map[string]int{
		incident.PhoneMinutes: {
			"40": 40, "40 min": 40, "40'": 40, "2h": 120, "1h30": 90, "1u30": 90, "1 h 05": 65, "une heure et demie": 90, "une heure et quart": 75,
			"une heure": 60, "trois quarts d'heure": 45, "une demi-heure": 30, "quarante-cinq minutes": 45, "septante minutes": 70,
			"quatre-vingt-dix minutes": 90, "soixante et onze min": 71, "2,5 heures": 150, "10 à 15 min": 10, "aucune": 0,
			"anderhalf uur": 90, "een half uur": 30, "halfuur": 30, "drie kwartier": 45, "twee uur": 120, "vijfenveertig minuten": 45, "een uur en een kwartier": 75,
			"twee en een half uur": 150, "2 uur 10 min": 130,
			"zwei Stunden": 120, "anderthalb Stunden": 90, "eine halbe Stunde": 30, "eine Dreiviertelstunde": 45, "fünfundvierzig Minuten": 45,
			"fuenfundvierzig Minuten": 45, "zweieinhalb Stunden": 150, "1 Std 15": 75, "eine Stunde und 15 Minuten": 75,
			"half an hour": 30, "an hour and a half": 90, "two hours": 120, "forty-five minutes": 45, "three quarters of an hour": 45, "1 hour 20 minutes": 80,
			"environ 40 min au téléphone": 40,
		},
		incident.Attempts: {
			"12": 12, "douze": 12, "une douzaine": 12, "twaalf keer": 12, "een dozijn": 12, "zwölf Anrufe": 12, "a dozen": 12, "12x": 12, "10 à 12 appels": 10,
			"une dizaine d'appels": 10, "zweimal": 2, "twice": 2, "un": 1, "geen": 0,
		},
		incident.Weeks:     {"6": 6, "3 mois": 13, "2 Monate": 8, "15 jours": 2, "huit jours": 1, "10 dagen": 1, "six weeks": 6, "un an": 52},
		incident.Months:    {"3 mois": 3, "een maand": 1, "6 Wochen": 1, "un an": 12, "drei Monate": 3, "two months": 2, "un mois et demi": 1},
		incident.Trips:     {"2 fois": 2, "drie keer": 3, "zwei Fahrten": 2, "3 trips": 3},
		incident.Rounds:    {"la troisième fois": 3, "derde keer": 3, "2": 2, "zum dritten Mal": 3},
		incident.Amount:    {"450 €": 2, "450": 2, "€ 450": 2, "1.200 euro": 4, "1 200 €": 4, "1200,50 €": 4, "1,200 euros": 4, "cent euros": 1, "12 000 €": 5, "6000": 5},
		incident.Household: {"5": 4, "1": 1, "deux personnes": 2, "vier personen": 3, "drei Personen": 3, "une personne": 1},
	}
	for m, answers := range tests {
		for text, want := range answers {
			if got, ok := telling.ParseValue(m, text); !ok || got != want {
				t.Errorf("%s %q: got %d, %v, want %d", m.Slug(), text, got, ok, want)
			}
		}
	}
}

func TestNoValue(t *testing.T) {
	for _, test := range []struct {
		m    incident.Measure
		text string
	}{
		{incident.Attempts, ""}, {incident.Attempts, "je ne sais pas"}, {incident.Attempts, "3 semaines"}, {incident.PhoneMinutes, "12 appels, 40 min"},
		{incident.Weeks, "450 €"}, {incident.Months, "40 min"}, {incident.Attempts, "1000"}, {incident.Trips, "100"}, {incident.PhoneMinutes, "300 heures"},
		{incident.Attempts, "99999999999999999999"}, {incident.Household, "3 semaines"}, {incident.Amount, "[phone]"},
	} {
		if got, ok := telling.ParseValue(test.m, test.text); ok {
			t.Errorf("%s %q: got %d", test.m.Slug(), test.text, got)
		}
	}
}
