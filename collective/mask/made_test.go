package mask_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// maker makes personal data that is valid, of every kind, from a seed.
type maker struct{ *rand.Rand }

func newMaker() maker { return maker{rand.New(rand.NewPCG(1, 2))} }

func (m maker) of(all ...string) string { return all[m.IntN(len(all))] }

// digits writes n digits; the first one is not 0.
func (m maker) digits(n int) string {
	b := []byte{byte('1' + m.IntN(9))}
	for len(b) < n {
		b = append(b, byte('0'+m.IntN(10)))
	}
	return string(b)
}

func (m maker) register(months int) string {
	year := m.IntN(100)
	first := year*10_000_000 + (1+m.IntN(12)+months)*100_000 + (1+m.IntN(28))*1000 + 1 + m.IntN(997)
	whole := first
	if year < 24 && m.IntN(2) == 0 {
		whole += 2_000_000_000
	}
	d := fmt.Sprintf("%09d%02d", first, 97-whole%97)
	return m.of(d, d[:2]+"."+d[2:4]+"."+d[4:6]+"-"+d[6:9]+"."+d[9:], d[:6]+"-"+d[6:9]+"-"+d[9:],
		d[:2]+" "+d[2:4]+" "+d[4:6]+" "+d[6:9]+" "+d[9:], d[:2]+"/"+d[2:4]+"/"+d[4:6]+"-"+d[6:9]+"."+d[9:], d[:6]+" "+d[6:9]+" "+d[9:],
		d[:2]+"."+d[2:4]+"."+d[4:6]+" "+d[6:9]+" "+d[9:], d[:6]+" "+d[6:], d[:2]+"-"+d[2:4]+"-"+d[4:6]+" - "+d[6:9]+"-"+d[9:])
}

func checked(first int) int {
	if first%97 == 0 {
		return 97
	}
	return first % 97
}

func (m maker) twelve() string {
	first := 1_000_000_000 + m.IntN(8_999_999_999)
	return fmt.Sprintf("%010d%02d", first, checked(first))
}

// withCheck is an account number with its check.
func withCheck(country, account string) string {
	rest := 0
	for _, c := range strings.ToLower(account+country) + "00" {
		if c >= 'a' {
			rest = (rest*100 + int(c-'a') + 10) % 97
		} else {
			rest = (rest*10 + int(c-'0')) % 97
		}
	}
	return fmt.Sprintf("%s%02d%s", country, 98-rest, account)
}

func (m maker) iban() string {
	account := m.of(withCheck("BE", m.twelve()), withCheck("FR", m.digits(20)+"M02"), withCheck("DE", m.digits(18)), withCheck("NL", "ABNA"+m.digits(10)),
		withCheck("LU", m.digits(16)), withCheck("GB", "WEST"+m.digits(14)), withCheck("MA", m.digits(24)), withCheck("RO", "AAAA"+m.digits(16)))
	if m.IntN(2) == 0 {
		return account
	}
	sep := m.of(" ", " ", " ", "-", ".", " ")
	var groups []string
	for ; len(account) > 4; account = account[4:] {
		groups = append(groups, account[:4])
	}
	return strings.Join(append(groups, account), sep)
}

func (m maker) phone() string {
	area := m.of("2", "3", "9", "10", "11", "16", "19", "50", "56", "61", "65", "69", "71", "80", "81", "85", "87", "89")
	rest := m.digits(8 - len(area))
	if m.IntN(2) == 0 {
		area, rest = fmt.Sprintf("4%d", 55+m.IntN(45)), m.digits(6)
	}
	a, b := rest[:len(rest)-4], rest[len(rest)-4:]
	pairs := strings.Join([]string{a, b[:2], b[2:]}, m.of(" ", ".", "-", " "))
	return m.of("0"+area+rest, "0"+area+" "+pairs, "0"+area+"/"+pairs, "+32 "+area+" "+pairs, "+32"+area+rest, "0032 "+area+" "+pairs,
		"+32 (0)"+area+"/"+pairs, "+32(0)"+area+" "+a+b, "(0"+area+") "+pairs, "0"+area+"-"+a+" "+b, "00 32 "+area+" "+a+" "+b, "0"+area+"/"+rest,
		"+33 6 "+m.digits(2)+" "+m.digits(2)+" "+m.digits(2)+" "+m.digits(2), "+212 6"+m.digits(8), "06 "+m.digits(2)+" "+m.digits(2)+" "+m.digits(2)+" "+m.digits(2))
}

func (m maker) letters(n int) string {
	b := make([]byte, n)
	for k := range b {
		b[k] = "BCDFGHJKLMNPRSTVWXYZ"[m.IntN(20)]
	}
	return string(b)
}

func (m maker) plate() string {
	d, l, n := m.of("1", "2", "3"), m.letters(3), m.digits(3)
	return m.of(d+"-"+l+"-"+n, d+l+n, d+" "+l+" "+n, l+"-"+n, d+"-"+strings.ToLower(l)+"-"+n, m.letters(2)+"-"+n+"-"+m.letters(2))
}

func (m maker) last() string {
	return m.of("Diallo", "Peeters", "Van den Berghe", "El Amrani", "D'Hondt", "N'Diaye", "Özdemir", "De Smet", "Janssens", "Lambert", "Müller",
		"Ben Ali", "O'Neill", "Van Damme-Claes", "Nguyen", "Kowalski", "da Silva", "von Berg", "BELKACEM", "Çelik", "Sy", "Petit", "Roosens")
}

func (m maker) first() string {
	return m.of("Fatima", "Jean-Pierre", "Aïcha", "Yusuf", "Éloïse", "Karim", "Mieke", "Jürgen", "Grace", "Noor", "Zoé", "Ali", "Rachid", "Marie")
}

func (m maker) street() string {
	n := m.of("1", "16", "210", "12A", "5 bis", "145/3", "33")
	fr := m.of("rue de la Loi ", "avenue Louise ", "chaussée de Haecht ", "boulevard d'Avroy ", "rue Neuve, ", "place Saint-Lambert ", "quai de Rome ",
		"clos des Lilas ", "rue du 4 Août ", "Av. Reine Astrid ", "rue Pont-à-Celles ", "impasse du Curé n° ") + n
	nl := m.of("Kerkstraat ", "Koning Albertlaan ", "Leuvense Steenweg ", "Sint-Jansplein ", "Bosdreef ", "Molenweg ", "stationsstraat ") + n
	de := m.of("Hauptstraße ", "Klosterstr. ", "Aachener Straße ", "Kirchgasse ", "Marktplatz ", "Rosenweg ") + m.of("1", "16", "12a")
	en := m.of("1", "16", "221b") + m.of(" Main Street", " Church Road", " Baker Street", " King's Avenue", " rue Neuve")
	return m.of(fr, fr, nl, de, en) + m.of("", "", ", 4000 Liège", ", 9000 Gent", " 1348 Louvain-la-Neuve", ", 4780 Sankt Vith")
}
