import type { ColumnField } from "./import-fields.ts";

/**
 * What other systems call our fields, squashed to small letters and digits ("Employee #" is
 * "employeenumber"; see `squash`). `strong` names say it; `weak` ones are taken where nothing better is there.
 */
interface Synonyms {
  readonly strong: readonly string[];
  readonly weak?: readonly string[];
}

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== "");

/** English, German, and the headers of Workday, BambooHR, Personio and SuccessFactors. */
export const SYNONYMS: Readonly<Record<ColumnField, Synonyms>> = {
  employee_id: {
    strong: words(`employeeid empid employeenumber employeeno employeenr empno empnumber employeecode empcode
      personid personnumber personnelnumber personnelid personnelno workerid staffid staffnumber staffno eeid
      associateid employeeidentifier personneluniqueid mitarbeiterid mitarbeiternummer mitarbeiternr
      personalnummer personalnr persnr personalid stammnummer`),
    weak: words("id userid usersysid userssysid username hrid globalid number personioid"),
  },
  name: {
    strong: words(`fullname employeename employeefullname empname displayname workername personname staffname
      nameofemployee legalname legalnameingeneraldisplayformat preferrednameingeneraldisplayformat
      mitarbeitername vollername vollstandigername vollstaendigername anzeigename`),
    weak: words("preferredname formattedname"),
  },
  first_name: {
    strong: words(`firstname givenname forename fname legalnamefirstname preferrednamefirstname vorname`),
    weak: words("first legalfirstname preferredfirstname rufname"),
  },
  last_name: {
    strong: words(`lastname surname familyname lname legalnamelastname preferrednamelastname nachname
      familienname zuname`),
    weak: words("last legallastname preferredlastname"),
  },
  email: {
    strong: words(`emailaddress workemail workemailaddress primaryworkemail emailprimarywork emailwork
      businessemail businessemailaddress companyemail corporateemail mail mailaddress userprincipalname upn
      emailadresse mailadresse dienstlicheemail geschaftlicheemail geschaeftlicheemail arbeitsemail`),
    weak: words("contactemail primaryemail"),
  },
  manager_id: {
    strong: words(`manageremployeeid manageremployeenumber managernumber managerno managersid
      managersemployeeid manageruserid workersmanagerid supervisorid supervisoremployeeid supervisornumber
      linemanagerid reportstoid reportingmanagerid reportingtoid directmanagerid bossid vorgesetztenid
      vorgesetzterid fuhrungskraftid fuehrungskraftid managerpersonalnummer vorgesetztenpersonalnummer`),
    weak: words("reportstoseniorpost"),
  },
  manager_name: {
    strong: words(`managersname managerfullname managerdisplayname supervisorname linemanagername
      reportstoname reportingmanagername directmanagername workersmanagername namevorgesetzter
      vorgesetztername vorgesetztenname fuhrungskraftname fuehrungskraftname`),
  },
  manager_email: {
    strong: words(`manageremailaddress managersemail managermail managerworkemail emailmanager
      supervisoremail supervisoremailaddress linemanageremail reportstoemail reportingmanageremail
      directmanageremail workersmanageremail vorgesetzteremail vorgesetztenemail fuhrungskraftemail
      fuehrungskraftemail`),
  },
  team: {
    strong: words(`teamname squad workgroup supervisoryorganization supervisoryorg suporg
      arbeitsgruppe teambezeichnung`),
    weak: words("orgunit organizationalunit organisationalunit organisationseinheit unit group gruppe"),
  },
  department: {
    strong: words("dept departmentname deptname abteilung abteilungsname fachbereich"),
    weak: words("division businessunit bereich ressort parentdepartment costcenter kostenstelle"),
  },
  level: {
    strong: words(`joblevel jobgrade careerlevel managementlevel senioritylevel seniority careerband jobband
      gradelevel employeelevel karrierestufe karrierelevel joblevelname`),
    weak: words("grade band rank ebene stufe"),
  },
  job_family: {
    strong: words("jobfunction jobfamilyname functionalarea jobfamilie stellenfamilie berufsgruppe"),
    weak: words("jobfamilygroup profession function funktion professionaloccupationalgroup"),
  },
  job_title: {
    strong: words(`positiontitle businesstitle jobname jobrole designation stellenbezeichnung
      berufsbezeichnung positionsbezeichnung jobbezeichnung`),
    weak: words("title position role jobprofile jobprofilename stelle tatigkeit taetigkeit genericjobtitle"),
  },
  location: {
    strong: words("worklocation officelocation locationname workplace standort arbeitsort dienstort"),
    weak: words("office site city country buro buero niederlassung"),
  },
  hire_date: {
    strong: words(`dateofhire hiringdate dateofhiring hiredon datehired joindate joiningdate dateofjoining
      datejoined doj employmentstartdate employmentstart companystartdate eintrittsdatum eintritt
      einstellungsdatum einstelldatum beschaftigungsbeginn beschaeftigungsbeginn`),
    weak: words("startdate hired originalhiredate mostrecenthiredate continuousservicedate startdatum"),
  },
  last_promotion_date: {
    strong: words(`promotiondate dateoflastpromotion lastpromotion lastpromoted lastpromotedon
      letztebeforderung letztebefoerderung beforderungsdatum befoerderungsdatum datumletztebeforderung
      datumletztebefoerderung`),
  },
  last_feedback_date: {
    strong: words(`feedbackdate lastfeedback dateoflastfeedback lastfeedbackon lastcheckin lastcheckindate
      letztesfeedback feedbackdatum datumletztesfeedback`),
  },
  previous_rating: {
    strong: words(`lastrating priorrating prevrating previousperformancerating previousoverallrating
      previousyearrating previouscyclerating previousreviewrating lastyearrating lastyearsrating
      lastcyclerating lastperformancerating ratinglastyear ratingpreviousyear ratinglastcycle
      vorherigebewertung letztebewertung bewertungvorjahr vorjahresbewertung vorjahresbeurteilung`),
  },
  draft_rating: {
    strong: words(`rating proposedrating managerrating initialrating preliminaryrating recommendedrating
      suggestedrating currentrating performancerating overallrating overallperformancerating
      performancescore performancescorerating currentperformancerating ratingdraft bewertung beurteilung
      leistungsbewertung leistungsbeurteilung gesamtbewertung gesamtbeurteilung vorlaufigebewertung
      vorlaeufigebewertung bewertungsentwurf`),
    weak: words("score perfscore"),
  },
  potential: {
    strong: words("potentialrating potentialscore potentiallevel potenzial potenzialeinschatzung"),
  },
  justification: {
    strong: words(`writtenjustification ratingjustification ratingrationale rationale managercomments
      managercomment reviewcomments performancecomments begrundung begruendung`),
    weak: words("comments comment kommentar kommentare bemerkung"),
  },
  not_rated_reason: {
    strong: words(`notrated reasonnotrated notratedcode reasonfornotrating nichtbewertet
      grundnichtbewertet grundfurnichtbewertung grundfuernichtbewertung exclusionreason`),
  },
  promotion_recommended: {
    strong: words(`promotionrecommendation recommendedforpromotion recommendpromotion promotionready
      readyforpromotion promotionnominated beforderungempfohlen befoerderungempfohlen
      beforderungsempfehlung befoerderungsempfehlung`),
    weak: words("promotion promote beforderung befoerderung"),
  },
};

/** Headers that name a person and leave open how: their values tell an email from an id from a name. */
export const MANAGER_WORDS: ReadonlySet<string> = new Set(
  words(`manager supervisor linemanager directmanager peoplemanager reportingmanager reportsto reportingto
    workersmanager teamlead teamleader boss vorgesetzter vorgesetzte vorgesetzterin fuhrungskraft
    fuehrungskraft teamleitung`),
);
export const EMPLOYEE_WORDS: ReadonlySet<string> = new Set(
  words("employee worker staffmember colleague teammember person mitarbeiter mitarbeiterin beschaftigter"),
);
